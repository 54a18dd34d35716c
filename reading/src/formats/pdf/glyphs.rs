//! What stands on the pages: every glyph with its letters, place and look, and the lines and dots that are drawn.
//! With `fonts` the only file that knows hayro-interpret; its `Device` changes with every version.

use super::fonts::Fonts;
use super::rules::Paths;
use crate::formats::error::ReadError;
use crate::formats::symbols::{of_symbol_font, readable};
use hayro_interpret::font::Glyph as Drawn;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape};
use unicode_normalization::UnicodeNormalization;

/// Most glyphs in a document; a long report has some hundred thousand.
const MAX_GLYPHS: usize = 2_000_000;

/// One glyph; x to the right, y downwards from the top of the page, in points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub(super) text: String,
    pub(super) x: f64,
    /// Where the next glyph would begin.
    pub(super) end: f64,
    /// The baseline.
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) bold: bool,
    /// Set in a typewriter font, in which Word sets an "o" as the bullet of the second level.
    pub(super) typewriter: bool,
}

/// Everything on one page that matters for its text.
#[derive(Debug, Default)]
pub(super) struct PageContent {
    pub(super) height: f64,
    pub(super) glyphs: Vec<Glyph>,
    /// Text that runs upwards or downwards, as drawn.
    pub(super) sideways: Vec<String>,
    pub(super) paths: Paths,
    /// Small filled or hollow shapes: bullets, where a program draws them.
    pub(super) dots: Vec<Rect>,
}

/// The content of every page.
pub(super) fn pages(pdf: &Pdf) -> Result<Vec<PageContent>, ReadError> {
    // with annotations: the answers in a form are annotations
    let settings = InterpreterSettings::default();
    let cache = InterpreterCache::new();
    let mut fonts = Fonts::default();
    let mut left = MAX_GLYPHS;
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let start = Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = Context::new(start, area, &cache, pdf.xref(), settings.clone());
        fonts.note(page);
        let mut reader = Reader { area, left, fonts, content: PageContent::default(), last_sideways: None };
        interpret_page(page, &mut context, &mut reader);
        fonts = reader.fonts;
        left = reader.left;
        if left == 0 {
            return Err(ReadError::TooComplex("it has more than two million letters".into()));
        }
        reader.content.height = f64::from(height);
        pages.push(reader.content);
    }
    Ok(pages)
}

/// Collects what hayro draws.
struct Reader {
    area: Rect,
    left: usize,
    fonts: Fonts,
    content: PageContent,
    /// Where the last sideways glyph ended, and how large it was.
    last_sideways: Option<(Point, f64)>,
}

impl Reader {
    fn sideways(&mut self, text: &str, from: Point, to: Point, size: f64) {
        let goes_on = self.last_sideways.is_some_and(|(end, was)| end.distance(from) < was.max(size) * 1.5);
        let gap = self.last_sideways.map_or(0.0, |(end, _)| end.distance(from));
        match self.content.sideways.last_mut() {
            Some(line) if goes_on => {
                if gap > size * 0.2 && !line.ends_with(' ') && !text.starts_with(' ') {
                    line.push(' ');
                }
                line.push_str(text);
            }
            _ => self.content.sideways.push(text.to_owned()),
        }
        self.last_sideways = Some((to, size));
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Drawn<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let place = transform * glyph_transform;
        let from = place * Point::ZERO;
        // a glyph is drawn in thousandths of the font size
        let size = (place * Point::new(0.0, 1000.0)).distance(from);
        let along = place * Point::new(1000.0, 0.0) - from;
        let outside = !self.area.inflate(2.0, 2.0).contains(from);
        if outside || !size.is_finite() || !along.hypot().is_finite() || size < 0.5 {
            return;
        }
        let advance = match glyph {
            Drawn::Outline(outline) => outline.advance_width().map_or(0.5, |width| f64::from(width) / 1000.0),
            Drawn::Type3(_) => 0.5,
        };
        let text = letters(glyph, self.fonts.face(glyph).symbols);
        if text.is_empty() {
            return;
        }
        if along.y.abs() > along.hypot() * 0.2 || along.x < 0.0 {
            self.sideways(&text, from, from + along * advance, size);
            return;
        }
        // outlines drawn around letters make them bold where the font has no bold
        let face = self.fonts.face(glyph);
        let bold = face.bold || matches!(mode, GlyphDrawMode::Stroke(_));
        self.content.glyphs.push(Glyph {
            text,
            x: from.x,
            end: from.x + along.x * advance,
            y: from.y,
            size,
            bold,
            typewriter: face.typewriter,
        });
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        let path = transform * path.clone();
        let bounds = path.bounding_box();
        if !bounds.is_finite() || !self.area.inflate(2.0, 2.0).overlaps(bounds) {
            return;
        }
        let (width, height) = (bounds.width(), bounds.height());
        if (1.5..=9.0).contains(&width) && (1.5..=9.0).contains(&height) && (0.6..=1.7).contains(&(width / height)) {
            self.content.dots.push(bounds);
        }
        self.content.paths.add(&path, bounds, matches!(mode, PathDrawMode::Stroke(_)));
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The letters of a glyph: ligatures taken apart, signs of symbol fonts made readable, everything else as it stands.
fn letters(glyph: &Drawn<'_>, symbols: bool) -> String {
    let text = match glyph.as_unicode() {
        Some(BfString::Char(char)) => char.to_string(),
        Some(BfString::String(text)) => text,
        None => "\u{fffd}".to_owned(),
    };
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match if symbols { of_symbol_font(char) } else { readable(char) } {
            ligature @ '\u{fb00}'..='\u{fb06}' => out.extend(std::iter::once(ligature).nfkc()),
            '\t' | '\n' | '\r' | '\u{2028}' => out.push(' '),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}
