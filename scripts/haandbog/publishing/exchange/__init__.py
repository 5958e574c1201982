"""The referral folder as a spreadsheet: out, edited by whoever likes tables better, and in again."""
