//! What comes in and what goes out: bytes to text, sources to drafts, drafts to HTML, text and Markdown.
//! It builds strings; only [`file`] touches the disk.

mod decode;
pub mod file;
pub mod html;
mod import;
mod order;
mod text;

pub use decode::{DecodeError, LARGEST_FILE, decode};
pub use import::{ImportError, Imported, import};
pub use order::{Order, order_span};
pub use text::{markdown, text};
