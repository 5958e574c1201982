"""The search index: made at build, read by the browser's own small engine (D11)."""
