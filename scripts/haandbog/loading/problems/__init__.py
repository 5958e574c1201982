"""What can be wrong with a file before a check can look at it: one module, one code.

They stand below the checks because reading finds them; the manual lists both alike.
"""

from __future__ import annotations

from haandbog.loading.problems import (
    conflict_marker,
    data_file,
    data_missing,
    data_unknown,
    data_value,
    file_unreadable,
    folder_missing,
    front_matter_unknown,
    settings_wrong,
    yaml_duplicate,
    yaml_forbidden,
    yaml_syntax,
)

PROBLEMS = (
    conflict_marker,
    data_file,
    data_missing,
    data_unknown,
    data_value,
    file_unreadable,
    folder_missing,
    front_matter_unknown,
    settings_wrong,
    yaml_duplicate,
    yaml_forbidden,
    yaml_syntax,
)
