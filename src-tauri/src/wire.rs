//! What TypeScript sees. The only place where UTF-16 exists: every offset here counts UTF-16 code units of
//! the draft's body (front matter left out), as CodeMirror counts them.

mod analysis;
mod catalogue;
pub mod convert;
mod drafts;
mod facts;
mod pages;
mod proposals;
mod review;
mod sources;

pub use analysis::*;
pub use catalogue::*;
pub use drafts::*;
pub use facts::*;
pub use pages::*;
pub use proposals::*;
pub use review::*;
pub use sources::*;
