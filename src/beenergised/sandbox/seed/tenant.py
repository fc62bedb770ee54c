"""What the tenant has set up: settings, legal documents, currencies, fields of the registration."""

from __future__ import annotations

from typing import Any, Final

from beenergised.sandbox.world.random_data import id_for

#: Keys and values; the reference names the first two keys, shows the third, and speaks of legal
#: documents, whose key and form are invented.
SETTINGS: Final = {
    "crm_currency": "EUR",
    "app_rating": "4.6",
    "app.support.email": "support@example.com",
    "legal_documents": "TERMS_AND_CONDITIONS,PRIVACY_POLICY",
}

CURRENCIES: Final = ("EUR", "CHF", "CZK", "GBP", "HUF", "PLN", "USD")


#: The legal documents in force: type, id, version, title. In every language the same.
LEGAL_DOCUMENTS: Final = (
    ("TERMS_AND_CONDITIONS", id_for("terms and conditions"), "3.0", "Terms and conditions"),
    ("PRIVACY_POLICY", id_for("privacy policy"), "2.1", "Privacy policy"),
)

# Any: documents of the GraphQL API.
#: The reference says "1" for a field that must be filled in, and shows "true": here are both.
REGISTRATION_FIELDS: Final[tuple[dict[str, Any], ...]] = (
    {"name": "employee_id", "description": "Number on your company badge", "type": "text",
     "required": "true", "value": None},
    {"name": "cost_centre", "description": "Cost centre", "type": "text",
     "required": "1", "value": "1000"},
    {"name": "newsletter", "description": "Send me news", "type": "checkbox",
     "required": "0", "value": "0"},
)  # fmt: skip
