//! Documents built as Word builds them, and broken ones.

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

const RELS: &str = r#"<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>"#;
const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mien"><w:basedOn w:val="Titre1"/><w:name w:val="Mien"/></w:style>
    <w:style w:styleId="TM1"><w:name w:val="toc 1"/></w:style><w:style w:styleId="Citation"><w:name w:val="Quote"/></w:style>
    <w:style w:styleId="Boucle"><w:basedOn w:val="Boucle"/></w:style></w:styles>"#;
const NUMBERING: &str = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
const LINKS: &str = r#"<Relationships><Relationship Id="rId7" Type="http://x/hyperlink" Target="https://brume.example/?a=1&amp;b=2" TargetMode="External"/></Relationships>"#;
const NOTES: &str = r#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
    <w:footnote w:id="2"><w:p><w:r><w:t>Chiffres de 2021.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
const CORE: &str = r#"<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Le port rouvre</dc:title><dc:creator>Maud Kerran</dc:creator>
    <dcterms:created>2021-03-12T07:30:00Z</dcterms:created></cp:coreProperties>"#;

fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let main = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#
    );
    packed(&[
        ("_rels/.rels", RELS),
        ("word/document.xml", &main),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
        ("word/_rels/document.xml.rels", LINKS),
        ("word/footnotes.xml", NOTES),
        ("docProps/core.xml", CORE),
    ])
}

fn styled(style: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}

fn item(level: usize, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

#[test]
fn a_document_keeps_all_that_it_says() {
    let body = [
        styled("Titre", "Le port rouvre"),
        styled("TM1", "Les quais … 3"),
        styled("Mien", "Les quais"),
        r#"<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">La </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>capitainerie</w:t></w:r>
           <w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t xml:space="preserve"> a levé</w:t></w:r><w:r><w:t xml:space="preserve"> l’interdiction &amp; le </w:t></w:r>
           <w:hyperlink r:id="rId7"><w:r><w:t>blocus</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>
           <w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:del><w:r><w:delText>biffé</w:delText><w:t>biffé</w:t></w:r></w:del><w:ins><w:r><w:t>.</w:t></w:r></w:ins></w:p>"#
            .to_owned(),
        item(0, "au nord"),
        item(1, "le matin"),
        item(0, "au sud"),
        styled("Citation", "Nous y sommes."),
        r#"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Quai</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Places</w:t></w:r></w:p></w:tc></w:tr>
           <w:tr><w:tc><w:p><w:r><w:t>Nord</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#
            .to_owned(),
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.fr" </w:instrText></w:r>
           <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ici</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:tab/><w:t>fin</w:t></w:r></w:p>"#
            .to_owned(),
        styled("Boucle", "Un dernier mot."),
    ]
    .concat();
    let word = docx(&document(&body)).unwrap();
    assert_eq!(
        word.markdown,
        "# Le port rouvre\n\n## Les quais\n\nLa **capitainerie** *a levé* l’interdiction & le \
         [blocus](https://brume.example/?a=1&b=2)[^2].\n\n- au nord\n  1. le matin\n- au sud\n\n> Nous y sommes.\n\n\
         | Quai | Places |\n| --- | --- |\n| Nord | 12 |\n\n[ici](https://a.fr) fin\n\nUn dernier mot.\n\n[^2]: Chiffres de 2021.\n"
    );
    assert_eq!(word.about.title, "Le port rouvre");
    assert_eq!(word.about.date, "2021-03-12");
    let read = document::Document::markdown(&word.markdown);
    assert!(
        read.blocks
            .iter()
            .any(|block| block.content.text == "Chiffres de 2021.")
    );
}

#[test]
fn a_frame_is_read_once() {
    let frame = r#"<w:p><w:r><w:t>Avant</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></mc:Choice>
        <mc:Fallback><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t xml:space="preserve"> après</w:t></w:r></w:p>"#;
    assert_eq!(
        docx(&document(frame)).unwrap().markdown,
        "Encadré\n\nAvant après\n\n[^2]: Chiffres de 2021.\n"
    );
}

#[test]
fn what_is_broken_or_something_else_is_told() {
    let whole = document(&styled("Titre", "Le port"));
    for cut in [10, whole.len() / 2, whole.len() - 1] {
        assert_eq!(
            docx(&whole[..cut]).unwrap_err(),
            ImportError::BrokenDocument,
            "{cut}"
        );
    }
    let open = packed(&[("_rels/.rels", RELS), ("word/document.xml", "<w:document><w:p>")]);
    assert_eq!(docx(&open).unwrap_err(), ImportError::BrokenDocument);
    for (file, kind) in [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("notes.txt", "archive"),
        ("META-INF/container.xml", "livre"),
    ] {
        let message = docx(&packed(&[(file, "<x/>")])).unwrap_err().to_string();
        assert!(message.contains(kind), "{message}");
    }
}

#[test]
fn a_bomb_is_never_unpacked_whole() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    let block = vec![b' '; 1_000_000];
    zip.write_all(b"<w:document>").unwrap();
    for _ in 0..80 {
        zip.write_all(&block).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 200_000, "{}", bomb.len());
    assert_eq!(docx(&bomb).unwrap_err(), ImportError::Bomb);
    let many: Vec<(String, &str)> = (0..10_001).map(|n| (format!("{n}"), "")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, text)| (&**name, *text)).collect();
    assert_eq!(docx(&packed(&many)).unwrap_err(), ImportError::Bomb);
}
