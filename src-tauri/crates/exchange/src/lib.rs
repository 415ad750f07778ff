//! What comes in and what goes out: bytes to text, sources to drafts, drafts to HTML, text and Markdown.
//! It builds strings; only [`file`] touches the disk.

pub mod cleaning;
mod decode;
pub mod file;
pub mod html;
mod import;
mod order;
mod text;

pub use cleaning::{Cleaned, Cleaning};
pub use decode::{DecodeError, LARGEST_FILE, Recognised, decode, recognise};
pub use import::{
    About, ImportError, Imported, LONGEST_PAGE, ReferencePage, Source, document, import, page_document, read,
    read_page, read_pasted, read_text,
};
pub use order::{Asked, Order, Reading, Wish, order, order_span};
pub use text::{markdown, text};
