"""The explanation of every problem code, by code."""

from planctl.rules.explained_files import FILES, SHAPES
from planctl.rules.explained_plan import PLAN
from planctl.rules.explained_records import RECORDS
from planctl.rules.explanation import Explanation

EXPLAINED: dict[str, Explanation] = {**FILES, **SHAPES, **PLAN, **RECORDS}
"""Each holds why it matters, a wrong example and the same one mended."""
