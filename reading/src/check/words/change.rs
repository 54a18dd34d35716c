//! Words that say more or less without how much.

use super::Lists;

pub(crate) static CHANGE: Lists = Lists {
    nb: &[
        "flere|færre|øke|øker|økes|økt|økte|økning|økende|redusere|reduserer|reduseres|redusert",
        "reduksjon|bedre|høyere|lavere|større|mindre|tettere|sterkere|mer|meir",
    ],
    nn: &[
        "fleire|færre|auka|auke|aukar|aukast|auking|redusera|reduserar|reduserast|minska|minskar",
        "minske|betre|høgare|lågare|større|mindre|tettare|sterkare",
    ],
    sv: &[
        "fler|färre|flera|öka|ökar|ökas|ökad|ökade|ökat|ökning|minska|minskar|minskas|minskad",
        "minskat|bättre|högre|lägre|större|mindre|tätare|starkare|mer",
    ],
    da: &[
        "flere|færre|øge|øger|øges|øget|øgede|stigning|nedbringe|nedbringer|mindske|mindsker",
        "reducere|reducerer|bedre|højere|lavere|større|mindre|tættere|stærkere|mere",
    ],
    en: &[
        "more|fewer|less|increase|increases|increased|increasing|grow|grows|growth|reduce|reduces",
        "reduced|reducing|decrease|better|higher|lower|greater|larger|smaller|closer|stronger",
    ],
};
