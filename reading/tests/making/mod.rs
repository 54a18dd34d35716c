//! Small documents made in code, so that the tests need no program and no file.
#![expect(dead_code, reason = "each test file uses its own part")]

use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip file with these parts.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its text");
    }
    zip.finish().expect("a zip file").into_inner()
}

/// A DOCX file with this body, and styles and lists as Word has them.
pub fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    );
    package(&[
        ("word/document.xml", &document),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
        ("word/footnotes.xml", FOOTNOTES),
    ])
}

const STYLES: &str = r#"<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="56"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen overskrift"/><w:basedOn w:val="Overskrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="Overskrift 2"/></w:style>
<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#;

const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Egen"/></w:abstractNum><w:abstractNum w:abstractNumId="6"><w:styleLink w:val="Egen"/><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num></w:numbering>"#;

const FOOTNOTES: &str = r#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>strek</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Se vedtektene § 4.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;

/// A paragraph of DOCX in a style.
pub fn styled(style: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}

/// An item of a DOCX list.
pub fn item(list: u8, level: u8, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

/// An ODT file with this text, and styles and lists as LibreOffice has them.
pub fn odt(text: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="ta" xmlns:style="s" xmlns:fo="f" xmlns:draw="d"><office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="◦"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"#
    );
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", &content),
        ("styles.xml", ODT_STYLES),
    ])
}

const ODT_STYLES: &str = r#"<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:fo="f"><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="28pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
</office:styles></office:document-styles>"#;

/// What stands on a page of a PDF.
pub enum Mark<'a> {
    /// Left edge and baseline in points from the top, font size, bold, words.
    Text(f32, f32, f32, bool, &'a str),
    /// Left edge and baseline, font size, words in Courier.
    Typed(f32, f32, f32, &'a str),
    /// Left edge and baseline, font size, letters in Wingdings.
    Sign(f32, f32, f32, &'a str),
    /// A rule from a point to a point, from the top.
    Rule(f32, f32, f32, f32),
    /// A filled square as a drawn bullet: left edge, top, side.
    Dot(f32, f32, f32),
}

/// A PDF of A4 pages with text in Helvetica, which is not embedded.
pub fn pdf(pages: &[Vec<Mark<'_>>]) -> Vec<u8> {
    let font =
        |name: &str| format!("<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>").into_bytes();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        Vec::new(),
        font("Helvetica"),
        font("Helvetica-Bold"),
        font("Courier"),
        font("Wingdings-Regular"),
    ];
    let mut kids = String::new();
    for page in pages {
        let mut content = Vec::new();
        for mark in page {
            content.extend(drawn(mark));
        }
        let number = objects.len() + 1;
        kids.push_str(&format!("{number} 0 R "));
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 6 0 R>>>>>>",
                number + 1
            )
            .into_bytes(),
        );
        let mut stream = format!("<</Length {}>>stream\n", content.len()).into_bytes();
        stream.extend(content);
        stream.extend(b"\nendstream");
        objects.push(stream);
    }
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()).into_bytes();
    pdf_of(&objects, "")
}

fn drawn(mark: &Mark<'_>) -> Vec<u8> {
    match mark {
        Mark::Text(x, y, size, false, words) => set("F1", *x, *y, *size, words),
        Mark::Text(x, y, size, true, words) => set("F2", *x, *y, *size, words),
        Mark::Typed(x, y, size, words) => set("F3", *x, *y, *size, words),
        Mark::Sign(x, y, size, words) => set("F4", *x, *y, *size, words),
        Mark::Rule(x0, y0, x1, y1) => format!("{x0} {} m {x1} {} l S\n", 842.0 - y0, 842.0 - y1).into_bytes(),
        Mark::Dot(x, y, side) => format!("{x} {} {side} {side} re f\n", 842.0 - y - side).into_bytes(),
    }
}

fn set(font: &str, x: f32, y: f32, size: f32, words: &str) -> Vec<u8> {
    let mut out = format!("BT /{font} {size} Tf {x} {} Td (", 842.0 - y).into_bytes();
    for char in words.chars() {
        match char {
            '(' | ')' | '\\' => out.extend([b'\\', char as u8]),
            '•' => out.push(0x95),
            '–' => out.push(0x96),
            char => out.push(u8::try_from(u32::from(char)).expect("a letter of WinAnsi")),
        }
    }
    out.extend(b") Tj ET\n");
    out
}

/// A PDF file of these objects, the first of which is the catalogue.
pub fn pdf_of(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.5\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(out.len());
        out.extend(format!("{number} 0 obj\n").into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let size = objects.len() + 1;
    out.extend(format!("trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n").into_bytes());
    out
}

/// A PDF that cannot be opened without a password: no password fits its key.
pub fn locked_pdf() -> Vec<u8> {
    let key = "00".repeat(32);
    let lock = format!("<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{key}>/U<{key}>>>");
    let objects =
        [b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Kids[]/Count 0>>".to_vec(), lock.into_bytes()];
    pdf_of(&objects, "/Encrypt 3 0 R/ID[<00><00>]")
}

/// A PDF whose only page is a picture, as a scanner makes it.
pub fn scanned_pdf() -> Vec<u8> {
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>".to_vec(),
        b"<</Length 30>>stream\nq 595 0 0 842 0 0 cm /I Do Q  \nendstream".to_vec(),
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n\x80\nendstream".to_vec(),
    ];
    pdf_of(&objects, "")
}
