//! stub
use crate::{Document, DocumentError};
/// stub
pub fn docx(_d: &Document) -> Result<Vec<u8>, DocumentError> { Ok(vec![]) }
