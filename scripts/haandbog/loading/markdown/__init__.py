"""Reading a Markdown page line by line: where its headings, links, insertions and prose stand.

Python-Markdown keeps no positions, so this small scanner finds them. A test compares what it finds
with the links of the rendered page, because two readers can disagree.
"""
