"""What mkdocs-macros does on a site: variables of its own, in the same braces as ours."""


def on_page_markdown(markdown, **_):
    return markdown.replace("{{ org.name }}", "Foreningen for Prøver").replace("{{ aar }}", "2026")
