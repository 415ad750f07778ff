//! Screenshots: of the real window, for the README and for the eyes of whoever changes it.

use std::path::PathBuf;

use anyhow::Result;

use super::Session;

/// Without a GPU, WebKitGTK answers a screenshot with the next frame it paints; a still page paints none. One
/// unseen pixel changes until the picture is taken, however slow the machine is.
const KEEP_PAINTING: &str = "
    const dot = document.createElement('i');
    dot.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 1px; height: 1px; background: #000';
    document.body.append(dot);
    let frame = 0;
    const timer = setInterval(() => (dot.style.opacity = frame++ % 2 ? '0.01' : '0.02'), 25);
    window.__stopPainting = () => { clearInterval(timer); dot.remove(); };
";

impl Session {
    /// Writes what the window shows to the screenshots' folder, where one is given.
    pub async fn shoot(&self, name: &str) -> Result<()> {
        let Some(folder) = std::env::var_os("CHAPO_SCREENSHOTS").map(PathBuf::from) else {
            return Ok(());
        };
        std::fs::create_dir_all(&folder)?;
        self.script(KEEP_PAINTING).await?;
        let png = self.client.screenshot().await?;
        self.script("window.__stopPainting()").await?;
        assert!(png.starts_with(b"\x89PNG"), "the screenshot is a PNG");
        std::fs::write(folder.join(format!("{name}.png")), png)?;
        Ok(())
    }
}
