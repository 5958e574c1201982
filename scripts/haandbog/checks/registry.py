"""The checks, listed by hand: no magic decides what runs."""

from __future__ import annotations

from haandbog.checks import (
    acute_confirm,
    audience_link,
    block_unclosed,
    block_unknown,
    cpr_number,
    data_id_duplicate,
    fact_in_prose,
    heading_id_duplicate,
    heading_id_missing,
    heading_jump,
    heading_unknown,
    hours_overlap,
    id_duplicate,
    id_missing,
    image_alt,
    image_external,
    image_missing,
    insertion_argument,
    insertion_place,
    insertion_syntax,
    insertion_unknown,
    jurisdiction_differs,
    leftover,
    link_broken,
    organisation_name,
    page_basis,
    page_owner,
    page_unknown,
    page_unreachable,
    partner_closed,
    partner_incomplete,
    partner_unapproved,
    partner_unknown,
    phone_unknown,
    review_overdue,
    silence_unused,
    table_header,
    term_unknown,
    token_contrast,
    token_syntax,
    token_unknown,
    token_value,
)
from haandbog.loading.problems import PROBLEMS

CHECKS = (
    # links and references
    page_unknown,
    heading_unknown,
    partner_unknown,
    term_unknown,
    link_broken,
    leftover,
    image_missing,
    image_external,
    audience_link,
    page_unreachable,
    # insertions and boxes
    insertion_syntax,
    insertion_unknown,
    insertion_argument,
    insertion_place,
    block_unknown,
    block_unclosed,
    # what a page says about itself
    id_missing,
    id_duplicate,
    page_owner,
    page_basis,
    review_overdue,
    # how a page is built
    heading_id_missing,
    heading_id_duplicate,
    heading_jump,
    image_alt,
    table_header,
    # facts
    fact_in_prose,
    organisation_name,
    phone_unknown,
    cpr_number,
    hours_overlap,
    jurisdiction_differs,
    data_id_duplicate,
    partner_closed,
    partner_unapproved,
    partner_incomplete,
    acute_confirm,
    # the look
    token_syntax,
    token_unknown,
    token_value,
    token_contrast,
)
"""Every check, in the order of the manual."""

RULES = {module.RULE.code: module.RULE for module in (*PROBLEMS, *CHECKS, silence_unused)}
"""Every code that a diagnostic can carry."""
