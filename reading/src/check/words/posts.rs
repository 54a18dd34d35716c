//! Posts and bodies that answer for something in a unit. Organisations as a whole ("the union", "we") are not among them:
//! everybody's task is nobody's.

use super::Lists;

/// Words for a post or a body. A compound counts by its last part, so `leder` also finds "verveleder".
pub(crate) static POSTS: Lists = Lists {
    nb: &[
        "leder|lederen|lederne|nestleder|nestlederen|kasserer|kassereren|sekretær|sekretæren",
        "styret|styre|styremedlem|styremedlemmer|styremedlemmene|arbeidsutvalget|arbeidsutvalg",
        "utvalg|utvalget|utvalgene|komite|komiteen|komité|komitéen|gruppa|gruppen|gruppe",
        "tillitsvalgt|tillitsvalgte|verneombud|verneombudet|verneombudene|ansvarlig|ansvarlige",
        "kontakt|kontakten|kontakter|seksjon|seksjonen|seksjoner|seksjonene|organisator",
        "administrasjonen|sekretariatet|faglærer|koordinator|rådgiver|medarbeider|revisor|redaktør",
        "valgkomiteen",
    ],
    nn: &[
        "leiar|leiaren|leiarane|nestleiar|nestleiaren|kasserar|kasseraren|sekretær|styremedlemmene",
        "utval|utvalet|utvala|komiteen|nemnda|nemnd|gruppa|tillitsvald|tillitsvalde|verneombod",
        "verneombodet|verneomboda|ansvarleg|ansvarlege|kontakt|seksjonane|koordinator|rådgivar",
    ],
    sv: &[
        "ordförande|ordföranden|kassör|kassören|sekreterare|sekreteraren|styrelsen|styrelse",
        "styrelseledamot|utskottet|utskott|kommittén|kommitté|gruppen|grupp|ombud|ombudet|ombuden",
        "ombudsman|ombudsmannen|förtroendevald|förtroendevalda|skyddsombud|skyddsombuden|ansvarig",
        "ansvariga|kansliet|samordnare|samordnaren|handläggare|valberedningen|sektionen",
    ],
    da: &[
        "formand|formanden|næstformand|næstformanden|kasserer|kassereren|sekretær|sekretæren",
        "bestyrelsen|bestyrelse|hovedbestyrelsen|bestyrelsesmedlem|udvalget|udvalg|gruppen",
        "tillidsrepræsentant|tillidsrepræsentanten|tillidsrepræsentanter|tillidsrepræsentanterne",
        "arbejdsmiljørepræsentant|arbejdsmiljørepræsentanten|arbejdsmiljørepræsentanterne",
        "ansvarlig|ansvarlige|sekretariatet|konsulent|konsulenten|koordinator|redaktør|netværket",
    ],
    en: &[
        "chair|chairperson|chairman|president|leader|deputy|secretary|treasurer|board|executive",
        "committee|committees|subcommittee|group|steward|stewards|organiser|organisers|organizer",
        "organizers|officer|officers|rep|reps|representative|representatives|coordinator",
        "secretariat|convenor",
    ],
};

/// Labels that a name or a post stands after.
pub(crate) static LABELS: Lists = Lists {
    nb: &["ansvarlig|ansvarlige|ansvar|hovedansvar|hovedansvarlig|ansvarshavende|utføres"],
    nn: &["ansvarleg|ansvarlege|ansvar|hovudansvar|hovudansvarleg"],
    sv: &["ansvarig|ansvariga|ansvar|huvudansvarig|huvudansvar"],
    da: &["ansvarlig|ansvarlige|ansvar|hovedansvarlig|tovholder"],
    en: &["responsible|responsibility|owner|lead|accountable"],
};

/// Words in front of a post that make it those it is done for, not who does it.
pub(crate) static FOR_WHOM: Lists = Lists {
    nb: &["alle|nye|flere|ingen|hver|hvert|samtlige|enhver|unge|mange"],
    nn: &["alle|nye|fleire|ingen|kvar|kvart|samtlege|unge|mange"],
    sv: &["alla|nya|fler|flera|inga|varje|samtliga|unga|många"],
    da: &["alle|nye|flere|ingen|hver|hvert|samtlige|unge|mange"],
    en: &["all|new|more|no|every|each|any|young|many"],
};

/// What follows "shall" when somebody is given something or is something, and does nothing.
pub(crate) static RECEIVES: Lists = Lists {
    nb: &["ha|få|kunne|være|bli|føle|oppleve|vite|kjenne|velges|tilbys|sikres"],
    nn: &["ha|få|kunna|kunne|vera|vere|bli|verta|oppleva|oppleve|vita|kjenna|veljast"],
    sv: &["ha|få|kunna|vara|bli|uppleva|känna|veta|väljas|erbjudas|finnas"],
    da: &["have|få|kunne|være|blive|opleve|vide|føle|vælges|tilbydes"],
    en: &["have|get|be|receive|feel|know|become|benefit"],
};

/// Words of duty after a subject.
pub(crate) static DUTY: Lists = Lists {
    nb: &["skal|må|bør|vil|kan"],
    nn: &["skal|må|bør|vil|kan"],
    sv: &["ska|skall|måste|bör|kommer"],
    da: &["skal|må|bør|vil|kan"],
    en: &["shall|will|must|should|to"],
};
