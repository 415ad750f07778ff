//! The display: whether there is one, and whether the web view can draw on it as it likes to.

/// Whether a window can be opened, learnt without starting Tauri.
///
/// # Errors
/// One French line.
#[cfg(target_os = "linux")]
pub fn check() -> anyhow::Result<()> {
    let named = ["WAYLAND_DISPLAY", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()));
    if !named {
        anyhow::bail!(
            "Aucun écran n’est disponible ici (ni DISPLAY ni WAYLAND_DISPLAY)\u{a0}: ouvrez Chapô depuis un bureau, ou voyez «\u{a0}chapo --help\u{a0}» pour travailler dans le terminal."
        );
    }
    gtk::init().map_err(|_| {
        anyhow::anyhow!("L’écran ne répond pas\u{a0}: vérifiez DISPLAY ou WAYLAND_DISPLAY, ou voyez «\u{a0}chapo --help\u{a0}» pour travailler dans le terminal.")
    })
}

/// Whether a window can be opened: always, elsewhere than on Linux.
#[cfg(not(target_os = "linux"))]
pub fn check() -> anyhow::Result<()> {
    Ok(())
}

/// Calls `stop` each time the system or the writer asks the program to end (SIGTERM, SIGINT, SIGHUP), on the
/// main loop; without it, what was typed last would end with the process.
#[cfg(target_os = "linux")]
pub fn on_stop(stop: impl Fn() + Clone + 'static) {
    use gtk::glib::{ControlFlow, unix_signal_add_local};
    const HANGUP: i32 = 1;
    const INTERRUPT: i32 = 2;
    const TERMINATE: i32 = 15;
    for signal in [HANGUP, INTERRUPT, TERMINATE] {
        let stop = stop.clone();
        unix_signal_add_local(signal, move || {
            stop();
            ControlFlow::Continue
        });
    }
}

/// Elsewhere than on Linux the system closes the window itself.
#[cfg(not(target_os = "linux"))]
pub fn on_stop(_stop: impl Fn() + Clone + 'static) {}

/// WebKitGTK draws through DMA-BUF, and shows a blank window where the driver doesn't follow: without a
/// graphics card of its own to render on, with NVIDIA's own driver, and in Xvfb. It is told not to there,
/// unless the variable is already set. To be called before any thread is started.
#[cfg(target_os = "linux")]
pub fn prepare_renderer() {
    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(VARIABLE).is_none() && renderer_fails() {
        // SAFETY: the program has one thread so far, so that nothing reads the environment meanwhile.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(VARIABLE, "1");
        }
    }
}

/// Nothing to prepare elsewhere than on Linux.
#[cfg(not(target_os = "linux"))]
pub fn prepare_renderer() {}

#[cfg(target_os = "linux")]
fn renderer_fails() -> bool {
    use std::path::Path;
    let no_card = std::fs::read_dir("/dev/dri").map_or(true, |mut nodes| {
        !nodes.any(|node| node.is_ok_and(|n| n.file_name().to_string_lossy().starts_with("renderD")))
    });
    let nvidia = Path::new("/proc/driver/nvidia/version").exists();
    // `xvfb-run` keeps its key in a folder of its own name.
    let xvfb = std::env::var("XAUTHORITY").is_ok_and(|key| key.contains("xvfb-run"));
    no_card || nvidia || xvfb
}
