"""Pages that no one writes: one for each partner, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Basis, FrontMatter, Kind, page_url
from haandbog.rendering.links import PageLinks
from haandbog.rendering.partner_page import partner_page
from haandbog.rendering.partners import is_shown


@dataclass(frozen=True, slots=True)
class Generated:
    """A page made from data."""

    language: str
    path: str
    text: str
    file: str
    """The data file it is made from: what an editor changes."""
    partner: Partner

    @property
    def meta(self) -> FrontMatter:
        """What the page says about itself."""
        provenance = self.partner.provenance
        return FrontMatter(
            id=self.partner.id,
            title=self.partner.name,
            kind=Kind.PARTNER,
            owner=provenance.verified_by or "frivilligkoordinator",
            basis=Basis.SOURCE,
            sources=(provenance.source,),
            reviewed_on=provenance.verified_on,
            review_by=provenance.review_by,
        )


def generated_pages(handbook: Handbook) -> Iterator[Generated]:
    """Every page made from data; a release makes none for a partner that is not approved."""
    shown = [partner for partner in handbook.facts.partners.values() if is_shown(handbook, partner)]
    for language in handbook.settings.languages:
        for partner in shown:
            path = handbook.partner_path(partner.id)
            links = PageLinks(handbook, page_url(path, handbook.settings.use_directory_urls))
            text = partner_page(handbook, partner, language, links)
            yield Generated(language, path, text, handbook.facts.partner_files[partner.id], partner)
