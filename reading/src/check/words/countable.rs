//! The whole of something that can be counted: "all branches", "each employer", "the whole committee".

use super::Lists;

/// Words for all of many.
pub(crate) static ALL: Lists = Lists {
    nb: &["alle|samtlige"],
    nn: &["alle|samtlege"],
    sv: &["alla|samtliga"],
    da: &["alle|samtlige"],
    en: &["all"],
};

/// Words for each one of many.
pub(crate) static EACH: Lists = Lists {
    nb: &["hver|hvert|enhver|ethvert"],
    nn: &["kvar|kvart"],
    sv: &["varje|vart|var"],
    da: &["hver|hvert|enhver"],
    en: &["every|each"],
};

/// Words for the whole of one thing.
pub(crate) static WHOLE: Lists =
    Lists { nb: &["hele"], nn: &["heile"], sv: &["hela"], da: &["hele"], en: &["whole|entire|full"] };

/// Bodies with a known number of people in them.
pub(crate) static BODIES: Lists = Lists {
    nb: &["utvalget|styret|komiteen|komitéen|gruppa|gruppen|klubben|laget|arbeidsstokken|staben"],
    nn: &["utvalet|styret|komiteen|gruppa|klubben|laget|arbeidsstokken|nemnda"],
    sv: &["utskottet|styrelsen|kommittén|gruppen|klubben|laget|delegationen"],
    da: &["udvalget|bestyrelsen|gruppen|klubben|holdet|delegationen"],
    en: &["committee|board|group|team|branch|executive|delegation"],
};

/// What may stand between "all" and what is counted.
pub(crate) static BETWEEN: Lists = Lists {
    nb: &["de|våre|nye|store|små|lokale|offentlige|private|valgte|aktuelle|to|tre|fire|fem"],
    nn: &["dei|våre|nye|store|små|lokale|offentlege|private|valde|aktuelle|to|tre|fire|fem"],
    sv: &["de|våra|nya|stora|små|lokala|offentliga|privata|valda|berörda|två|tre|fyra|fem"],
    da: &["de|vores|nye|store|små|lokale|offentlige|private|valgte|to|tre|fire|fem"],
    en: &["of|the|our|new|local|large|small|public|private|elected|two|three|four|five"],
};

/// What no one counts, and words that are no nouns.
pub(crate) static NOT_COUNTED: Lists = Lists {
    nb: &[
        "nivå*|ledd|måter|måte|sammenheng*|forhold*|typer|former|deler|tider|anledning*|sider",
        "hensyn|midler|tilfelle*|mennesker|parter|ønsker|trenger|kjenner|opplever|bidrar|jobber",
        "arbeider|fronter|retninger|kanaler|slag|for|enkelt|andre|gang|dag|dager|hverandre|sitt",
        "sin|sine",
    ],
    nn: &[
        "nivå*|ledd|måtar|måte|samanheng*|forhold*|tilhøve*|typar|former|delar|tider|høve*|sider",
        "omsyn|middel|tilfelle*|menneske*|partar|ønskjer|treng|kjenner|opplever|bidreg|jobbar",
        "arbeider|retningar|kanalar|slag|einskild|andre|gong|dag|dagar|sitt|sin|sine",
    ],
    sv: &[
        "nivåer|led|sätt|sammanhang|förhållanden|typer|former|delar|tider|tillfällen|sidor|medel",
        "fall|människor|parter|önskar|behöver|känner|upplever|bidrar|jobbar|arbetar|slag|enskild",
        "andra|gång|dag|dagar|sitt|sin|sina",
    ],
    da: &[
        "niveauer|led|måder|sammenhænge*|forhold*|typer|former|dele|tider|lejligheder|sider|hensyn",
        "midler|tilfælde|mennesker|parter|ønsker|kender|oplever|bidrager|arbejder|slags|enkelt",
        "andre|gang|dag|dage|sit|sin|sine",
    ],
    en: &[
        "levels|ways|contexts|conditions|types|forms|parts|times|occasions|sides|means|cases",
        "people|parties|needs|wants|aspects|respects|kinds|sorts|directions|opportunity|effort|day",
        "days|time|case|way|this|others|business",
    ],
};
