//! A page that already ranks, brought to be compared with: its article, cleaned, and what it is called.

use document::{BlockKind, Document, Format};

use super::{ImportError, read};

/// The longest text of a page, in bytes: some eighty thousand words, a book rather than a page.
pub const LONGEST_PAGE: usize = 500_000;

/// Words of a text's first line that is taken for its title.
const TITLE: usize = 20;

/// A page that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferencePage {
    /// Its title; its file's name where it has none.
    pub title: String,
    /// Its address, where it says it.
    pub address: String,
    /// Its article, cleaned.
    pub text: String,
    /// How the text is to be read.
    pub format: Format,
}

impl ReferencePage {
    /// The text taken apart.
    pub fn document(&self) -> Document {
        page_document(&self.text, self.format)
    }
}

/// A page's text taken apart.
pub fn page_document(text: &str, format: Format) -> Document {
    match format {
        Format::Markdown => Document::markdown(text),
        Format::Plain => Document::plain(text, 0),
    }
}

/// Reads a file as a page. What the cleaning proposes to take is taken: nothing of a page is ever published.
///
/// # Errors
/// What holds no article, or none that can be read for sure.
pub fn read_page(name: &str, bytes: &[u8]) -> Result<ReferencePage, ImportError> {
    let source = read(name, bytes)?;
    let text = source.cleaning.apply(&source.text).text;
    if text.len() > LONGEST_PAGE {
        return Err(ImportError::NoPage);
    }
    let mut page = ReferencePage {
        title: String::new(),
        address: source.about.address,
        text,
        format: source.format,
    };
    let document = page.document();
    if document.counts().mots == 0 {
        return Err(ImportError::NoText);
    }
    page.title = [source.about.title, document.front_matter.meta.title.clone()]
        .into_iter()
        .map(|title| title.trim().to_owned())
        .find(|title| !title.is_empty())
        .or_else(|| first_line(&document))
        .unwrap_or_else(|| name.to_owned());
    Ok(page)
}

/// The first heading of level 1, or a first line that is short enough for a title and no sentence.
fn first_line(document: &Document) -> Option<String> {
    let mut blocks = document.blocks.iter().map(|block| &block.content);
    let heading = blocks.clone().find(|block| block.kind == BlockKind::Heading(1));
    let line = || {
        blocks.next().filter(|block| {
            document.blocks.len() > 1
                && block.tokens.len() <= TITLE
                && !block.text.trim_end().ends_with(['.', ':', ';', ','])
        })
    };
    let title = heading.or_else(line)?.text.trim().replace(['\n', '\r'], " ");
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_page_gives_its_article_alone() {
        let html = "<html><head><title>Le phare | Le Littoral</title><link rel=canonical href='https://littoral.example/phare'></head>\
            <body><nav>Accueil Sorties</nav><div class=cookie-banner>Nous utilisons des cookies.</div><main><h1>Le phare</h1>\
            <p>Le phare rouvre lundi, avec ses douze lentilles.</p><h2>La visite</h2><p>Elle dure une heure.</p></main>\
            <aside>À lire aussi</aside><footer>Mentions légales</footer></body></html>";
        let page = read_page("phare.html", html.as_bytes()).unwrap();
        assert_eq!(page.address, "https://littoral.example/phare");
        assert!(page.title.starts_with("Le phare"), "{}", page.title);
        assert_eq!(
            page.text.trim(),
            "# Le phare\n\nLe phare rouvre lundi, avec ses douze lentilles.\n\n## La visite\n\nElle dure une heure."
        );
    }

    #[test]
    fn a_text_is_called_by_its_first_line_or_its_file() {
        let title = |text: &str| read_page("notes.txt", text.as_bytes()).unwrap().title;
        assert_eq!(
            title("Le phare de la pointe\n\nIl rouvre lundi."),
            "Le phare de la pointe"
        );
        assert_eq!(title("Le phare rouvre.\n\nLundi."), "notes.txt");
        assert_eq!(title("Le phare rouvre lundi"), "notes.txt");
    }

    #[test]
    fn what_holds_no_article_is_refused() {
        let refused = |name: &str, bytes: &[u8]| read_page(name, bytes).unwrap_err();
        assert_eq!(refused("vide.txt", b" \n"), ImportError::Empty);
        let script = b"<html><body><div id=root></div><script>run()</script></body></html>";
        assert_eq!(refused("page.html", script), ImportError::NoText);
        assert!(matches!(
            refused("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            ImportError::Decode(_)
        ));
        let book = "Un mot de plus. ".repeat(LONGEST_PAGE / 10);
        assert_eq!(refused("livre.txt", book.as_bytes()), ImportError::NoPage);
        let signs = read_page("signes.txt", "*** — …\n".as_bytes());
        assert_eq!(signs.unwrap_err(), ImportError::NoText);
    }
}
