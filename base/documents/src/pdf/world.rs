//! All that the typesetter can see: the page template and one document's data. No other file, no
//! package, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, PathError, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::{BOOK, FONTS};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The template and the data of one document.
pub(super) struct PageWorld {
    page: Source,
    data_path: FileId,
    data: Bytes,
}

impl PageWorld {
    /// A world for one document; `data` is JSON.
    pub(super) fn new(data: Vec<u8>) -> Result<PageWorld, PathError> {
        Ok(PageWorld {
            page: Source::new(path("/page.typ")?, include_str!("page.typ").to_owned()),
            data_path: path("/data.json")?,
            data: Bytes::new(data),
        })
    }
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.page.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.page.id() { Ok(self.page.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_path { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn path(path: &str) -> Result<FileId, PathError> {
    Ok(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path)?).intern())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_template_and_the_data_can_be_opened() {
        let world = PageWorld::new(b"{}".to_vec()).unwrap_or_else(|e| panic!("{e}"));
        for other in ["/etc/passwd", "/Cargo.toml", "/page.typ.bak", "/data.json/x"] {
            let id = path(other).unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(world.source(id).err(), Some(FileError::AccessDenied), "{other}");
            assert_eq!(world.file(id).err(), Some(FileError::AccessDenied), "{other}");
        }
        assert!(world.source(world.main()).is_ok());
        assert!(path("/data.json").is_ok_and(|data| world.file(data).is_ok()));
        assert_eq!(world.today(None), None);
    }
}
