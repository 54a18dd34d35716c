//! What a text is about, so that the check can say what to count. The first list that a word of the text is in decides;
//! a word counts by its beginning, or, marked `-`, by how a compound ends.

use super::super::object::Object;
use super::Lists;

/// The lists in the order tried: what is done before whom it is done for.
pub(crate) static OBJECTS: [(Object, Lists); 12] = [
    (
        Object::Training,
        Lists {
            nb: &["kurs|opplæring|skoler|skolering|kompetanse|-kurs|-opplæring|-skolering|studie", "etterutdanning"],
            nn: &["kurs|opplæring|skuler|skulering|kompetanse|-kurs|-opplæring|-skulering|studie", "etterutdanning"],
            sv: &["kurs|utbildning|utbilda|kompetens|-kurs|-utbildning|studie|fortbildning"],
            da: &["kursus|kurser|uddannelse|uddanne|kompetence|-kursus|-uddannelse|efteruddannelse"],
            en: &["course|training|train|competence|education|learning|skill"],
        },
    ),
    (
        Object::Visits,
        Lists {
            nb: &["besøk|-besøk|arbeidsplassbesøk|runde|stand|-runde"],
            nn: &["besøk|-besøk|vitje|vitja|stand|-runde"],
            sv: &["besök|-besök|arbetsplatsbesök"],
            da: &["besøg|-besøg"],
            en: &["visit|stall"],
        },
    ),
    (
        Object::Apprentices,
        Lists {
            nb: &["lærling|læreplass|fagbrev|læring"],
            nn: &["lærling|læreplass|fagbrev"],
            sv: &["lärling|praktikplats"],
            da: &["lærling|elevplads|praktikplads"],
            en: &["apprentic"],
        },
    ),
    (
        Object::Hours,
        Lists {
            nb: &["heltid|deltid|stilling|heile|turnus"],
            nn: &["heiltid|deltid|stilling|heile|turnus"],
            sv: &["heltid|deltid|tjänst|visstid|anställning"],
            da: &["fuldtid|deltid|stilling|vikar"],
            en: &["full-time|fulltime|part-time|permanent|position|zero-hour|temporary"],
        },
    ),
    (
        Object::Safety,
        Lists {
            nb: &["arbeidsmiljø|verne|hms|vold|trusler|sykefravær|trakassering"],
            nn: &["arbeidsmiljø|verne|hms|vald|truslar|sjukefråvær|trakassering"],
            sv: &["arbetsmiljö|skydds|våld|hot|sjukfrånvaro"],
            da: &["arbejdsmiljø|vold|trusler|sygefravær|arbejdsulykke|sikkerhed"],
            en: &["safety|health|violence|harassment|sickness|accident"],
        },
    ),
    (
        Object::Agreements,
        Lists {
            nb: &["tariff|avtale|-avtale|-avtaler|forhandl|lønn|overenskomst|pensjon"],
            nn: &["tariff|avtale|-avtale|-avtalar|forhandl|løn|overeinskomst|pensjon"],
            sv: &["kollektivavtal|avtal|-avtal|förhandl|lön|pension"],
            da: &["overenskomst|aftale|-aftale|-aftaler|forhandl|løn|pension"],
            en: &["agreement|bargain|negotiat|wage|pay|pension"],
        },
    ),
    (
        Object::Meetings,
        Lists {
            nb: &["møte|-møte|-møter|møtepunkt|samling|forum|-forum"],
            nn: &["møte|-møte|møtepunkt|samling|forum|-forum"],
            sv: &["möte|-möte|-möten|träff|forum|samling"],
            da: &["møde|-møde|-møder|samling|forum"],
            en: &["meeting|forum|gathering|conference"],
        },
    ),
    (
        Object::News,
        Lists {
            nb: &["inform|nyhet|media|medier|nett|synlig|kommunikasjon|-brev"],
            nn: &["inform|nyheit|media|medium|nett|synleg|kommunikasjon|-brev"],
            sv: &["inform|nyhet|media|medier|webb|synlig|kommunikation|-brev"],
            da: &["inform|nyhed|medier|hjemmeside|synlig|kommunikation|-brev"],
            en: &["inform|news|media|website|visib|communicat|leaflet"],
        },
    ),
    (
        Object::Stewards,
        Lists {
            nb: &["tillitsvalgt|plasstillitsvalgt|-tillitsvalgt|-tillitsvalgte|klubb"],
            nn: &["tillitsvald|plasstillitsvald|-tillitsvalde|klubb|tillitsvalgt|plasstillitsvalgt"],
            sv: &["förtroendevald|ombud|-ombud|klubb|förtroendeman"],
            da: &["tillidsrepræsentant|tillidsvalgt|tillidsmand|klub"],
            en: &["steward|rep|reps|representative|delegate"],
        },
    ),
    (
        Object::Members,
        Lists {
            nb: &["medlem|verve|verving|verver|organisasjonsgrad|vervepotensial|organiser"],
            nn: &["medlem|verve|verva|verving|organisasjonsgrad|organiser"],
            sv: &["medlem|värv|organisationsgrad|organiser"],
            da: &["medlem|hverv|organisationsgrad|organisering|organiser"],
            en: &["member|recruit|density|organis|organiz|join"],
        },
    ),
    (
        Object::Influence,
        Lists {
            nb: &[
                "politi|fagpoliti|parti|partiene|kommune|påvirk|allianse|klima|valgkamp|samarbeid",
                "offentlige|administrasjonsutval",
            ],
            nn: &["politi|fagpoliti|parti|partia|kommune|påverk|allianse|klima|valkamp|samarbeid|offentlege"],
            sv: &["politi|parti|kommun|påverk|allians|klimat|valrörelse|samarbet|samverkan"],
            da: &["politi|parti|kommun|påvirk|alliance|klima|valgkamp|samarbejd"],
            en: &["politic|party|parties|council|influence|alliance|climate|election|cooperat|lobby"],
        },
    ),
    (
        Object::Plans,
        Lists {
            nb: &["plan|planer|-plan|-planer|oversikt|kartlegg|rutine|retningslinje|strategi"],
            nn: &["plan|planar|-plan|-planar|oversikt|oversyn|kartlegg|rutine|retningslinj|strategi"],
            sv: &["plan|planer|-plan|översikt|kartlägg|rutin|riktlinje|strategi"],
            da: &["plan|planer|-plan|oversigt|kortlæg|rutine|retningslinje|strategi"],
            en: &["plan|plans|overview|map|routine|guideline|strategy|survey"],
        },
    ),
];
