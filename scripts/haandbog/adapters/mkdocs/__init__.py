"""The one place that knows MkDocs. Hooks translate; they never decide."""
