//! What a document to hand out consists of. Plain data, also as JSON; says nothing of how it looks
//! (that is `pdf/page.typ` and `docx/`) and nothing of what it is about (that is the caller).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A document: title, facts, blocks, and the words the printer itself needs.
///
/// All texts are plain: nothing in them is read as markup, and a line feed is a line break.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The title: on the cover or at the head of the first page, in each footer, in the file's
    /// properties.
    pub title: String,
    /// A second line under the title.
    #[serde(default)]
    pub subtitle: Option<String>,
    /// Who issues it; printed above the title and in each header.
    pub unit: String,
    /// The language of the texts, for hyphenation, spelling and speech.
    pub language: Language,
    /// How the document stands ("Draft", "Adopted by … on …"). The first line is also in each
    /// header.
    #[serde(default)]
    pub status: Vec<String>,
    /// The small table under the title: what, and its value.
    #[serde(default)]
    pub facts: Vec<(String, String)>,
    /// The day written into the file's properties; nothing is dated without it.
    #[serde(default)]
    pub date: Option<Date>,
    /// A page of its own for title, status and facts.
    #[serde(default)]
    pub cover: bool,
    /// A list of the headings of levels 1 and 2 before the first block.
    #[serde(default)]
    pub contents: bool,
    /// How the pages lie until a [`Block::Turn`] says otherwise.
    #[serde(default)]
    pub orientation: Orientation,
    /// The words the printer itself writes.
    pub labels: Labels,
    /// The document from top to bottom.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// The words the printer itself writes, in the document's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// Above the list of headings: "Innhold".
    pub contents: String,
    /// In "Side 1 av 4": "Side".
    pub page: String,
    /// In "Side 1 av 4" and "13 av 26": "av".
    pub of: String,
    /// Under the line left open for place and date: "Sted og dato".
    pub place_and_date: String,
}

/// The written language of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Norwegian bokmål.
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

/// How a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Orientation {
    /// Upright.
    #[default]
    Portrait,
    /// On its side: for tables of about six columns or more.
    Landscape,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading. Levels other than 1–3, and jumps such as from 1 to 3, are brought to the nearest
    /// level that screen readers allow.
    Heading {
        /// 1 (largest) to 3.
        level: u8,
        /// Its words; a blank heading is left out.
        text: String,
    },
    /// A paragraph of plain text.
    Paragraph {
        /// Its text.
        text: String,
    },
    /// A paragraph with bold, italic, struck-through or underlined parts.
    Rich {
        /// Its parts in order; spaces between them are the caller's.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// One text per item.
        items: Vec<String>,
        /// Numbered from 1, or with bullets.
        ordered: bool,
    },
    /// A list whose items have bold, italic or linked parts.
    RichList {
        /// The parts of each item.
        items: Vec<Vec<Run>>,
        /// Numbered from 1, or with bullets.
        ordered: bool,
    },
    /// A list whose items bring marks of their own, such as "1.2".
    Marked {
        /// The mark and the text of each item.
        items: Vec<(String, String)>,
        /// Set in under the list above.
        deeper: bool,
    },
    /// A table.
    Table(Table),
    /// How far several things have come, as a calm bar picture with the numbers in text.
    Figures {
        /// The bars from top to bottom.
        items: Vec<Figure>,
    },
    /// A remark set apart from the text.
    Note {
        /// Its text.
        text: String,
    },
    /// Lines to sign on, after one for place and date.
    Signatures {
        /// What stands under each line: a post or a name.
        lines: Vec<String>,
    },
    /// The rest begins on a new page.
    PageBreak,
    /// The rest begins on a new page that lies this way.
    Turn {
        /// How the pages lie from here on.
        orientation: Orientation,
    },
}

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    /// Its text.
    pub text: String,
    /// In semi-bold.
    #[serde(default)]
    pub bold: bool,
    /// In italics.
    #[serde(default)]
    pub italic: bool,
    /// Struck through: words that are taken out.
    #[serde(default)]
    pub struck: bool,
    /// Underlined: words that are put in.
    #[serde(default)]
    pub underlined: bool,
    /// The address that it leads to: `https`, `http` or `mailto`, which is for the caller to see to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// One bar of [`Block::Figures`]: "Taken up: 13 of 26".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What is counted.
    pub label: String,
    /// How many.
    pub number: u64,
    /// Out of how many.
    pub of: u64,
    /// Whether it counts what nobody knows: drawn pale, since it shows nothing that was reached.
    #[serde(default)]
    pub unknown: bool,
}

/// A table. A row longer than `columns` widens the table; a shorter one is filled up.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Table {
    /// A line above the table that says what it shows.
    #[serde(default)]
    pub caption: Option<String>,
    /// The columns; their titles are repeated on each page. Without any title there is no header.
    pub columns: Vec<Column>,
    /// The rows.
    #[serde(default)]
    pub rows: Vec<Row>,
    /// A last row, such as a sum; none when empty.
    #[serde(default)]
    pub footer: Vec<Cell>,
}

/// A column of a [`Table`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Its share of the width in relation to the other columns; anything not above zero counts
    /// as 1.
    pub width: f64,
    /// The side its texts keep to.
    #[serde(default)]
    pub align: Align,
}

/// The side the texts of a column keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// For words.
    #[default]
    Left,
    /// For numbers.
    Right,
}

/// A row of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Its cells from left to right. A header row of one cell spans the whole table.
    pub cells: Vec<Cell>,
    /// A heading inside the table, for the rows below it.
    #[serde(default)]
    pub header: bool,
}

/// A cell of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// Its lines.
    pub lines: Vec<String>,
    /// In semi-bold.
    #[serde(default)]
    pub bold: bool,
}

impl Column {
    /// A column of words.
    pub fn new(title: impl Into<String>, width: f64) -> Column {
        Column { title: title.into(), width, align: Align::Left }
    }

    /// A column of numbers.
    pub fn right(title: impl Into<String>, width: f64) -> Column {
        Column { title: title.into(), width, align: Align::Right }
    }
}

impl Row {
    /// An ordinary row, one text per cell.
    pub fn of<T: Into<Cell>>(cells: impl IntoIterator<Item = T>) -> Row {
        Row { cells: cells.into_iter().map(Into::into).collect(), header: false }
    }

    /// A heading inside the table.
    pub fn heading(text: impl Into<Cell>) -> Row {
        Row { cells: vec![text.into()], header: true }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell { lines: text.lines().map(str::to_owned).collect(), bold: false }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        text.as_str().into()
    }
}

impl Language {
    /// The code with its country, as office programs want it: `nb-NO`, `nn-NO`, `en-GB`.
    pub(crate) fn with_country(self) -> &'static str {
        match self {
            Language::Nb => "nb-NO",
            Language::Nn => "nn-NO",
            Language::En => "en-GB",
        }
    }
}
