//! What the fonts of a PDF say about the letters that are set in them: bold, typewriter, or a font of signs.

use hayro_interpret::CacheKey;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_syntax::object::dict::keys::{BASE_FONT, FONT_DESC, FONT_WEIGHT};
use hayro_interpret::hayro_syntax::object::{Dict, Name};
use hayro_interpret::hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;

/// What matters of a font.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Face {
    pub(super) bold: bool,
    pub(super) typewriter: bool,
    /// A font such as Wingdings, in which letters stand for signs.
    pub(super) symbols: bool,
}

impl Face {
    fn of(name: &str, weight: u32) -> Self {
        let lower = name.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        Self {
            // "Semibold" and "Demi" are how several houses set their headings
            bold: weight >= 600 || says(&["bold", "black", "heavy", "demi"]),
            typewriter: says(&["courier", "mono"]),
            symbols: says(&["wingdings", "webdings"]) || lower.ends_with("symbol") || lower.ends_with("symbolmt"),
        }
    }
}

/// The fonts that were met, by hayro's key.
#[derive(Debug, Default)]
pub(super) struct Fonts(HashMap<u128, Face>);

impl Fonts {
    /// Takes up the fonts of a page by the names in the file: hayro itself tells the names of some kinds of font only.
    pub(super) fn note(&mut self, page: &Page<'_>) {
        let mut resources: Option<&Resources<'_>> = Some(page.resources());
        while let Some(here) = resources {
            for (name, _) in here.fonts.entries() {
                let Some(font) = here.fonts.get::<Dict<'_>>(name.as_ref()) else {
                    continue;
                };
                let weight = font.get::<Dict<'_>>(FONT_DESC).and_then(|about| about.get::<u32>(FONT_WEIGHT));
                let name = font.get::<Name<'_>>(BASE_FONT);
                let face = Face::of(name.as_ref().map_or("", |name| name.as_str()), weight.unwrap_or(400));
                self.0.insert(font.cache_key(), face);
            }
            resources = here.parent();
        }
    }

    /// The face of a glyph; fonts of forms inside a page are asked when they are met.
    pub(super) fn face(&mut self, glyph: &Glyph<'_>) -> Face {
        let Glyph::Outline(outline) = glyph else {
            return Face::default();
        };
        *self.0.entry(outline.font_cache_key()).or_insert_with(|| {
            outline.font_data().map_or_else(Face::default, |font| {
                Face::of(font.postscript_name.as_deref().unwrap_or_default(), font.weight.unwrap_or(400))
            })
        })
    }
}
