//! What a window manager does: asking a window to close.

use anyhow::{Context, Result, bail};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, Window};
use x11rb::rust_connection::RustConnection;

/// Sends WM_DELETE_WINDOW to every window of ours on the display, as a click on its cross would.
pub fn ask_to_close() -> Result<()> {
    let (display, screen) = x11rb::connect(None).context("the display can't be reached")?;
    let root = display
        .setup()
        .roots
        .get(screen)
        .context("the display has no screen")?
        .root;
    let protocols = atom(&display, b"WM_PROTOCOLS")?;
    let delete = atom(&display, b"WM_DELETE_WINDOW")?;
    let mut asked = 0;
    for window in below(&display, root)? {
        if is_ours(&display, window)? && listens(&display, window, protocols, delete)? {
            let event =
                ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
            display
                .send_event(false, window, EventMask::NO_EVENT, event)?
                .check()?;
            asked += 1;
        }
    }
    display.flush()?;
    if asked == 0 {
        bail!("no window of Chapô is on the display");
    }
    Ok(())
}

fn atom(display: &RustConnection, name: &[u8]) -> Result<Atom> {
    Ok(display.intern_atom(false, name)?.reply()?.atom)
}

/// All windows below a window.
fn below(display: &RustConnection, window: Window) -> Result<Vec<Window>> {
    let mut all = Vec::new();
    for child in display.query_tree(window)?.reply()?.children {
        all.push(child);
        all.extend(below(display, child)?);
    }
    Ok(all)
}

fn is_ours(display: &RustConnection, window: Window) -> Result<bool> {
    let class = display
        .get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?
        .reply()?;
    Ok(class
        .value
        .to_ascii_lowercase()
        .windows(5)
        .any(|part| part == b"chapo"))
}

fn listens(display: &RustConnection, window: Window, protocols: Atom, delete: Atom) -> Result<bool> {
    let known = display
        .get_property(false, window, protocols, AtomEnum::ATOM, 0, 32)?
        .reply()?;
    Ok(known
        .value32()
        .is_some_and(|mut atoms| atoms.any(|atom| atom == delete)))
}
