"""Floor 3: from a handbook to diagnostics. One check, one module, one code.

A check is a module with a ``RULE``, a function ``check(handbook)`` that yields diagnostics, and a
docstring whose PASS and FAIL samples run as tests and stand in the manual. They are listed by hand.
"""
