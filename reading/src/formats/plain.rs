//! Whether a file is plain text at all. Its encoding and its lines are for `text`.

/// How much of a file is looked at to tell text from other bytes.
const LOOK_AT: usize = 64 * 1024;

/// Whether the bytes are something else than text.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return false;
    }
    let head = bytes.get(..LOOK_AT).unwrap_or(bytes);
    if head.contains(&0) {
        return true;
    }
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1b);
    let odd = head.iter().filter(control).count();
    // a stray control sign in a text is no reason to refuse it
    odd * 200 > head.len()
}
