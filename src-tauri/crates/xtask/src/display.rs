//! Whether a window can be shown here.

use std::path::{Path, PathBuf};

/// Whether this machine has a display that a window could open on.
pub fn is_there() -> bool {
    if cfg!(not(target_os = "linux")) {
        return true;
    }
    wayland() || x11()
}

fn wayland() -> bool {
    let Some(name) = std::env::var_os("WAYLAND_DISPLAY").filter(|name| !name.is_empty()) else {
        return false;
    };
    let folder = std::env::var_os("XDG_RUNTIME_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    folder.join(name).exists()
}

fn x11() -> bool {
    let Ok(name) = std::env::var("DISPLAY") else {
        return false;
    };
    match name.strip_prefix(':') {
        // A display of this machine listens on a socket; one of another machine is taken at its word.
        Some(number) => {
            let number = number.split('.').next().unwrap_or_default();
            Path::new("/tmp/.X11-unix").join(format!("X{number}")).exists()
        }
        None => !name.is_empty(),
    }
}
