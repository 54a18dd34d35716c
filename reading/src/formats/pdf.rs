//! PDF.
use super::error::ReadError;
use crate::line::Line;
pub(super) fn read(_bytes: &[u8]) -> Result<Vec<Line>, ReadError> { Err(ReadError::NoText) }
