"""What each value of the referral folder is called in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from haandbog.diagnostics import Text
from haandbog.model.contact import Channel
from haandbog.model.directory import Anonymity, Approval, CostType, Scope, Status

UNKNOWN = Text("Ukendt", "Ukjent", "Unknown")
UNKNOWN_ASK = Text(
    "Ukendt – spørg, når I ringer", "Ukjent – spør når dere ringer", "Unknown – ask when you call"
)

STATUS: Mapping[Status, Text] = {
    Status.ACTIVE: Text("Aktivt", "Aktivt", "Active"),
    Status.PAUSED: Text("På pause", "På pause", "Paused"),
    Status.CLOSED: Text("Lukket", "Lagt ned", "Closed"),
    Status.UNKNOWN: UNKNOWN,
}
APPROVAL: Mapping[Approval, Text] = {
    Approval.PROPOSED: Text("Foreslået", "Foreslått", "Proposed"),
    Approval.APPROVED: Text("Godkendt", "Godkjent", "Approved"),
    Approval.SUSPENDED: Text("Sat på pause", "Satt på pause", "Suspended"),
    Approval.WITHDRAWN: Text("Trukket tilbage", "Trukket tilbake", "Withdrawn"),
    Approval.UNKNOWN: UNKNOWN,
}
SCOPE: Mapping[Scope, Text] = {
    Scope.NATIONAL: Text("Hele landet", "Hele landet", "The whole country"),
    Scope.REGION: Text("En region", "En region", "One region"),
    Scope.MUNICIPALITY: Text("En kommune", "En kommune", "One municipality"),
    Scope.ONLINE: Text("På nettet", "På nett", "Online"),
}
COST: Mapping[CostType, Text] = {
    CostType.FREE: Text("Gratis", "Gratis", "Free"),
    CostType.CALL_CHARGE: Text("Almindelig opkaldstakst", "Vanlig samtaletakst", "Normal call charge"),
    CostType.FEE: Text("Koster penge", "Koster penger", "There is a charge"),
    CostType.MEANS_TESTED: Text(
        "Prisen afhænger af indtægten", "Prisen avhenger av inntekten", "The price depends on income"
    ),
}
ANONYMITY: Mapping[Anonymity, Text] = {
    Anonymity.ANONYMOUS: Text("Man kan være anonym", "Man kan være anonym", "You can be anonymous"),
    Anonymity.CONFIDENTIAL: Text(
        "Fortroligt, men ikke anonymt", "Fortrolig, men ikke anonymt", "Confidential, but not anonymous"
    ),
    Anonymity.IDENTIFIED: Text(
        "Man skal sige, hvem man er", "Man må si hvem man er", "You have to say who you are"
    ),
}
PROMISED: Mapping[Anonymity, Text] = {
    Anonymity.ANONYMOUS: Text("Anonymt", "Anonymt", "Anonymous"),
    Anonymity.CONFIDENTIAL: Text("Fortroligt", "Fortrolig", "Confidential"),
    Anonymity.IDENTIFIED: Text("Ikke anonymt", "Ikke anonymt", "Not anonymous"),
}
"""The same promises where there is room for a word."""
CHANNEL: Mapping[Channel, Text] = {
    Channel.PHONE: Text("Telefon", "Telefon", "Telephone"),
    Channel.SMS: Text("Sms", "SMS", "Text message"),
    Channel.CHAT: Text("Chat", "Chat", "Chat"),
    Channel.EMAIL: Text("Mail", "E-post", "Mail"),
    Channel.WEB: Text("Hjemmeside", "Nettsted", "Website"),
    Channel.VISIT: Text("Besøg", "Besøk", "Visit"),
    Channel.POST: Text("Brev", "Brev", "Post"),
}

# Names of facts
THE_SERVICE = Text("Tilbuddet", "Tilbudet", "The service")
OUR_AGREEMENT = Text("Vores aftale", "Vår avtale", "Our agreement")
DECIDED = Text("{state} {day}", "{state} {day}", "{state} {day}")
DECIDED_BY = Text("{state} {day} af {who}", "{state} {day} av {who}", "{state} {day} by {who}")
CHECKED = Text("Kontrolleret", "Kontrollert", "Checked")
WHAT_WE_KNOW = Text("Hvad vi ved", "Hva vi vet", "What we know")
SERVICE = Text("Tilbud", "Tilbud", "Service")
FOR_WHOM = Text("For hvem", "For hvem", "For whom")
HELPS_WITH = Text("Hjælper med", "Hjelper med", "Helps with")
WAY_IN = Text("Sådan kommer man ind", "Slik kommer man inn", "How to get in")
PRICE = Text("Pris", "Pris", "Price")
PROMISE = Text("Anonymitet", "Anonymitet", "Anonymity")
PLACE = Text("Sted", "Sted", "Place")
LANGUAGES = Text("Sprog", "Språk", "Languages")
WHEN = Text("Hvornår vi henviser", "Når vi viser videre", "When we refer")
WAITING = Text("Ventetid", "Ventetid", "Waiting time")
FOUNDATION = Text("Bygger på", "Bygger på", "Rests on")
HOURS = Text("Åbningstid", "Åpningstid", "Open")
ALSO_CALLED = Text("Kaldes også", "Kalles også", "Also called")
ADDRESS = Text("Adresse", "Adresse", "Address")
COMPANY_NUMBER = Text("CVR-nummer", "CVR-nummer", "Company number (CVR)")
YEARS_BETWEEN = Text("{min}–{max}\u00a0år", "{min}–{max}\u00a0år", "aged {min}–{max}")
YEARS_FROM = Text("fra {min}\u00a0år", "fra {min}\u00a0år", "aged {min} and over")
YEARS_TO = Text("til og med {max}\u00a0år", "til og med {max}\u00a0år", "up to the age of {max}")
MUNICIPALITY = Text("{name} Kommune", "{name} kommune", "The municipality of {name}")
MUNICIPALITIES = Text("Kommunerne {names}", "Kommunene {names}", "The municipalities of {names}")
MORE = Text("{n} til", "{n} til", "{n} more")
PRICE_UNKNOWN = Text("Pris ukendt", "Pris ukjent", "Price unknown")
PRICE_VARIES = Text(
    "Prisen afhænger af tilbuddet", "Prisen avhenger av tilbudet", "The price depends on the service"
)
PLACE_UNKNOWN = Text("Sted ukendt", "Sted ukjent", "Place unknown")
PLACE_VARIES = Text("Flere steder", "Flere steder", "Several places")
PROFESSIONALS_ONLY = Text("Kun for fagfolk", "Bare for fagfolk", "For professionals only")
ACCORDING = Text("Ifølge kilden: {hours}", "Ifølge kilden: {hours}", "According to the source: {hours}")
NOT_CONFIRMED = Text("ikke bekræftet", "ikke bekreftet", "not confirmed")
