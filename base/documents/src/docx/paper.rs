//! A4 upright and on its side: sizes and margins in twentieths of a point.

use docx_rs::{Docx, PageMargin, PageOrientationType, PageSize, Section};

use crate::Orientation;

/// A page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper {
    size: (u32, u32),
    side: i32,
    orient: PageOrientationType,
}

impl Paper {
    /// The page that lies this way.
    pub(super) fn of(orientation: Orientation) -> Paper {
        match orientation {
            Orientation::Portrait => {
                Paper { size: (11_906, 16_838), side: 1_417, orient: PageOrientationType::Portrait }
            }
            Orientation::Landscape => {
                Paper { size: (16_838, 11_906), side: 1_134, orient: PageOrientationType::Landscape }
            }
        }
    }

    /// The width between the margins.
    pub(super) fn width(self) -> usize {
        let (width, _) = self.size;
        usize::try_from(i64::from(width) - 2 * i64::from(self.side)).unwrap_or(0)
    }

    /// A section on this paper.
    pub(super) fn section(self, section: Section) -> Section {
        let (width, height) = self.size;
        section.page_size(PageSize::new().size(width, height)).page_margin(self.margin()).page_orient(self.orient)
    }

    /// The last section, which is the file's own.
    pub(super) fn last(self, file: Docx) -> Docx {
        let (width, height) = self.size;
        file.page_size(width, height).page_margin(self.margin()).page_orient(self.orient)
    }

    fn margin(self) -> PageMargin {
        PageMargin { top: 1_500, bottom: 1_300, left: self.side, right: self.side, header: 737, footer: 680, gutter: 0 }
    }
}
