# Made by scripts/generate.py. Change its sources, not this file:
# queries/contact.graphql, queries/fragments/contact.graphql
"""Models and operations: contact."""

from beenergised.base_models import Answer, Boolean, DateTime, Input, Int, OpenEnum
from beenergised.base_models.results import ObjectResult
from beenergised.graphql_api._generated.enums import LegalDocumentType
from beenergised.graphql_api._generated.money import Currency
from beenergised.graphql_api._generated.registration import RegistrationField
from beenergised.graphql_api.operations import Operation


class CountryCode(OpenEnum):
    """A country: ISO 3166-1 alpha-2."""

    AC = "AC"
    AD = "AD"
    AE = "AE"
    AF = "AF"
    AG = "AG"
    AI = "AI"
    AL = "AL"
    AM = "AM"
    AO = "AO"
    AQ = "AQ"
    AR = "AR"
    AS = "AS"
    AT = "AT"
    AU = "AU"
    AW = "AW"
    AX = "AX"
    AZ = "AZ"
    BA = "BA"
    BB = "BB"
    BD = "BD"
    BE = "BE"
    BF = "BF"
    BG = "BG"
    BH = "BH"
    BI = "BI"
    BJ = "BJ"
    BL = "BL"
    BM = "BM"
    BN = "BN"
    BO = "BO"
    BQ = "BQ"
    BR = "BR"
    BS = "BS"
    BT = "BT"
    BV = "BV"
    BW = "BW"
    BY = "BY"
    BZ = "BZ"
    CA = "CA"
    CC = "CC"
    CD = "CD"
    CF = "CF"
    CG = "CG"
    CH = "CH"
    CI = "CI"
    CK = "CK"
    CL = "CL"
    CM = "CM"
    CN = "CN"
    CO = "CO"
    CR = "CR"
    CU = "CU"
    CV = "CV"
    CW = "CW"
    CX = "CX"
    CY = "CY"
    CZ = "CZ"
    DE = "DE"
    DJ = "DJ"
    DK = "DK"
    DM = "DM"
    DO = "DO"
    DZ = "DZ"
    EC = "EC"
    EE = "EE"
    EG = "EG"
    EH = "EH"
    ER = "ER"
    ES = "ES"
    ET = "ET"
    FI = "FI"
    FJ = "FJ"
    FK = "FK"
    FM = "FM"
    FO = "FO"
    FR = "FR"
    GA = "GA"
    GB = "GB"
    GD = "GD"
    GE = "GE"
    GF = "GF"
    GG = "GG"
    GH = "GH"
    GI = "GI"
    GL = "GL"
    GM = "GM"
    GN = "GN"
    GP = "GP"
    GQ = "GQ"
    GR = "GR"
    GS = "GS"
    GT = "GT"
    GU = "GU"
    GW = "GW"
    GY = "GY"
    HK = "HK"
    HM = "HM"
    HN = "HN"
    HR = "HR"
    HT = "HT"
    HU = "HU"
    ID = "ID"
    IE = "IE"
    IL = "IL"
    IM = "IM"
    IN = "IN"
    IO = "IO"
    IQ = "IQ"
    IR = "IR"
    IS = "IS"
    IT = "IT"
    JE = "JE"
    JM = "JM"
    JO = "JO"
    JP = "JP"
    KE = "KE"
    KG = "KG"
    KH = "KH"
    KI = "KI"
    KM = "KM"
    KN = "KN"
    KP = "KP"
    KR = "KR"
    KW = "KW"
    KY = "KY"
    KZ = "KZ"
    LA = "LA"
    LB = "LB"
    LC = "LC"
    LI = "LI"
    LK = "LK"
    LR = "LR"
    LS = "LS"
    LT = "LT"
    LU = "LU"
    LV = "LV"
    LY = "LY"
    MA = "MA"
    MC = "MC"
    MD = "MD"
    ME = "ME"
    MF = "MF"
    MG = "MG"
    MH = "MH"
    MK = "MK"
    ML = "ML"
    MM = "MM"
    MN = "MN"
    MO = "MO"
    MP = "MP"
    MQ = "MQ"
    MR = "MR"
    MS = "MS"
    MT = "MT"
    MU = "MU"
    MV = "MV"
    MW = "MW"
    MX = "MX"
    MY = "MY"
    MZ = "MZ"
    NA = "NA"
    NC = "NC"
    NE = "NE"
    NF = "NF"
    NG = "NG"
    NI = "NI"
    NL = "NL"
    NO = "NO"
    NP = "NP"
    NR = "NR"
    NU = "NU"
    NZ = "NZ"
    OM = "OM"
    PA = "PA"
    PE = "PE"
    PF = "PF"
    PG = "PG"
    PH = "PH"
    PK = "PK"
    PL = "PL"
    PM = "PM"
    PN = "PN"
    PR = "PR"
    PS = "PS"
    PT = "PT"
    PW = "PW"
    PY = "PY"
    QA = "QA"
    RE = "RE"
    RO = "RO"
    RS = "RS"
    RU = "RU"
    RW = "RW"
    SA = "SA"
    SB = "SB"
    SC = "SC"
    SD = "SD"
    SE = "SE"
    SG = "SG"
    SH = "SH"
    SI = "SI"
    SJ = "SJ"
    SK = "SK"
    SL = "SL"
    SM = "SM"
    SN = "SN"
    SO = "SO"
    SR = "SR"
    SS = "SS"
    ST = "ST"
    SV = "SV"
    SX = "SX"
    SY = "SY"
    SZ = "SZ"
    TC = "TC"
    TD = "TD"
    TF = "TF"
    TG = "TG"
    TH = "TH"
    TJ = "TJ"
    TK = "TK"
    TL = "TL"
    TM = "TM"
    TN = "TN"
    TO = "TO"
    TR = "TR"
    TT = "TT"
    TV = "TV"
    TW = "TW"
    TZ = "TZ"
    UA = "UA"
    UG = "UG"
    UM = "UM"
    US = "US"
    UY = "UY"
    UZ = "UZ"
    VA = "VA"
    VC = "VC"
    VE = "VE"
    VG = "VG"
    VI = "VI"
    VN = "VN"
    VU = "VU"
    WF = "WF"
    WS = "WS"
    YE = "YE"
    YT = "YT"
    ZA = "ZA"
    ZM = "ZM"
    ZW = "ZW"


class Address(Answer):
    """A contact's postal address."""

    street: str | None = None
    """Street and house number."""
    zip: str | None = None
    """Postal code."""
    city: str | None = None
    """City."""
    state: str | None = None
    """State or province."""
    country: CountryCode | None = None
    """Country."""


class Gender(OpenEnum):
    """A contact's gender, or company."""

    COMPANY = "company"
    """A company."""
    DIVERSE = "diverse"
    """Diverse."""
    FEMALE = "female"
    """Female."""
    MALE = "male"
    """Male."""


class LanguageCode(OpenEnum):
    """A language with a region."""

    CS_CZ = "cs_CZ"
    """Czech."""
    DE_DE = "de_DE"
    """German."""


class LegalDocumentAcceptance(Answer):
    """Whether a contact accepted a legal document."""

    legal_document_type: LegalDocumentType | None = None
    """Which document."""
    legal_document_accepted: Boolean | None = None
    """Whether it is accepted."""


class Contact(Answer):
    """A person or company with an account at the tenant."""

    id: str | None = None
    """UUID."""
    display_name: str | None = None
    """The name to show."""
    first_name: str | None = None
    """First name."""
    name: str | None = None
    """Family name."""
    email: str | None = None
    """E-mail address."""
    phone: str | None = None
    """Phone number."""
    mobile: str | None = None
    """Mobile phone number."""
    birthday: DateTime | None = None
    """Date of birth."""
    gender: Gender | None = None
    """Gender, or company."""
    language: LanguageCode | None = None
    """The contact's language."""
    is_company: Boolean | None = None
    """Whether this is a company."""
    company_id: Int | None = None
    """Number of the company that the contact belongs to."""
    vat: str | None = None
    """VAT number, of a company."""
    is_deactivated: Boolean | None = None
    """Whether the account is deactivated."""
    created_at: DateTime | None = None
    """When the account was created."""
    updated_at: DateTime | None = None
    """When the account was last changed."""
    address: Address | None = None
    """Postal address."""
    currency: Currency | None = None
    """The contact's currency."""
    legal_documents_accepted: list[LegalDocumentAcceptance] | None = None
    """Which legal documents the contact has accepted."""


class ContactFailureResponse(Answer):
    """What the service behind an account answered."""

    status: Int | None = None
    """HTTP status."""
    status_text: str | None = None
    """The words of the HTTP status."""


class ContactFailure(Answer):
    """What went wrong with an account."""

    code: str | None = None
    """A code."""
    response: ContactFailureResponse | None = None
    """What the service behind answered."""


class ContactResult(Answer):
    """What became of registering or changing a contact."""

    additional_fields: list[RegistrationField] | None = None
    """What the contact has filled in beyond the usual."""
    error: ContactFailure | None = None
    """What went wrong; null if nothing did."""
    profile: Contact | None = None
    """The contact as it is now; null where something went wrong."""


class ContactDeletion(Answer):
    """What became of deleting an account."""

    additional_fields: list[RegistrationField] | None = None
    """What the contact had filled in beyond the usual."""
    error: ContactFailure | None = None
    """What went wrong; null if nothing did."""
    profile: Contact | None = None
    """The contact that was deleted; null in the sample."""
    status: str | None = None
    """For example success."""


class AddressInput(Input):
    """A contact's postal address."""

    city: str | None = None
    """City."""
    country: CountryCode | None = None
    """Country: ISO 3166-1 alpha-2."""
    state: str | None = None
    """State or province."""
    street: str | None = None
    """Street and house number."""
    zip: str | None = None
    """Postal code."""


class ContactRegistration(Input):
    """Who registers."""

    address: AddressInput | None = None
    """Postal address."""
    birthday: DateTime | None = None
    """Date of birth."""
    company_id: Int | None = None
    """Number of the company that the contact belongs to."""
    currency: str | None = None
    """The contact's currency: ISO 4217 code."""
    email: str
    """E-mail address: the user name of the account."""
    fax: str | None = None
    """Fax number. No answer has it."""
    first_name: str | None = None
    """First name."""
    gender: Gender | None = None
    """Gender, or company."""
    is_company: Boolean | None = None
    """Whether this is a company."""
    is_deactivated: Boolean | None = None
    """Whether the account begins deactivated."""
    language: LanguageCode | None = None
    """The contact's language."""
    mobile: str | None = None
    """Mobile phone number."""
    name: str | None = None
    """Family name."""
    password: str
    """The password of the account. Any characters are allowed."""
    phone: str | None = None
    """Phone number."""
    title: str | None = None
    """Title, for example Dr. No answer has it."""
    vat: str | None = None
    """VAT number, of a company."""


class ContactProfile(Input):
    """What to change of a contact. Null leaves a field as it is."""

    address: AddressInput | None = None
    """Postal address."""
    birthday: DateTime | None = None
    """Date of birth."""
    company_id: Int | None = None
    """Number of the company that the contact belongs to."""
    currency: str | None = None
    """The contact's currency: ISO 4217 code."""
    email: str | None = None
    """E-mail address."""
    fax: str | None = None
    """Fax number. No answer has it."""
    first_name: str | None = None
    """First name."""
    gender: Gender | None = None
    """Gender, or company."""
    id: str | None = None
    """UUID of the contact."""
    is_company: Boolean | None = None
    """Whether this is a company."""
    is_deactivated: Boolean | None = None
    """Whether the account is to be deactivated."""
    language: LanguageCode | None = None
    """The contact's language."""
    mobile: str | None = None
    """Mobile phone number."""
    name: str | None = None
    """Family name."""
    phone: str | None = None
    """Phone number."""
    vat: str | None = None
    """VAT number, of a company."""


class RegistrationFieldInput(Input):
    """What somebody who registers fills in beyond the usual."""

    description: str | None = None
    """As additionalRegistrationFields gave it."""
    name: str
    """As additionalRegistrationFields gave it."""
    required: str
    """As additionalRegistrationFields gave it: text, 1 or true."""
    type: str | None = None
    """As additionalRegistrationFields gave it."""
    value: str
    """What was filled in."""


CONTACT = Operation(
    name="contact",
    kind="query",
    field="contact",
    result=ObjectResult(Contact),
    variables={},
    document=(
        "query contact{contact{id displayName firstName name email phone mobile birthday "
        "gender language isCompany companyId vat isDeactivated createdAt updatedAt address{"
        "street zip city state country}currency{isoCode}legalDocumentsAccepted{"
        "legalDocumentType legalDocumentAccepted}}}"
    ),
)

REGISTER_CONTACT = Operation(
    name="registerContact",
    kind="mutation",
    field="registerContact",
    result=ObjectResult(ContactResult),
    variables={
        "additionalFields": "[AdditionalRegistrationFieldInput]",
        "contactProfile": "RegisteringContactProfile",
    },
    document=(
        "mutation registerContact($additionalFields:[AdditionalRegistrationFieldInput]"
        "$contactProfile:RegisteringContactProfile){registerContact(additionalFields:"
        "$additionalFields contactProfile:$contactProfile){additionalFields{name description "
        "type required value}error{code response{status statusText}}profile{id displayName "
        "firstName name email phone mobile birthday gender language isCompany companyId vat "
        "isDeactivated createdAt updatedAt address{street zip city state country}currency{"
        "isoCode}legalDocumentsAccepted{legalDocumentType legalDocumentAccepted}}}}"
    ),
)

UPDATE_CONTACT = Operation(
    name="updateContact",
    kind="mutation",
    field="updateContact",
    result=ObjectResult(ContactResult),
    variables={"contactProfile": "ContactProfile!"},
    document=(
        "mutation updateContact($contactProfile:ContactProfile!){updateContact("
        "contactProfile:$contactProfile){additionalFields{name description type required "
        "value}error{code response{status statusText}}profile{id displayName firstName name "
        "email phone mobile birthday gender language isCompany companyId vat isDeactivated "
        "createdAt updatedAt address{street zip city state country}currency{isoCode}"
        "legalDocumentsAccepted{legalDocumentType legalDocumentAccepted}}}}"
    ),
)

DELETE_CONTACT = Operation(
    name="deleteContact",
    kind="mutation",
    field="deleteContact",
    result=ObjectResult(ContactDeletion),
    variables={},
    document=(
        "mutation deleteContact{deleteContact{additionalFields{name description type "
        "required value}error{code response{status statusText}}profile{id displayName "
        "firstName name email phone mobile birthday gender language isCompany companyId vat "
        "isDeactivated createdAt updatedAt address{street zip city state country}currency{"
        "isoCode}legalDocumentsAccepted{legalDocumentType legalDocumentAccepted}}status}}"
    ),
)
