//! Screenshots: of the real window, for the README and for the eyes of whoever changes it.

use std::path::PathBuf;

use anyhow::Result;

use super::Session;

impl Session {
    /// Writes what the window shows to the screenshots' folder, where one is given.
    pub async fn shoot(&self, name: &str) -> Result<()> {
        let Some(folder) = std::env::var_os("CHAPO_SCREENSHOTS").map(PathBuf::from) else {
            return Ok(());
        };
        std::fs::create_dir_all(&folder)?;
        // Two frames, so that what was asked for is painted.
        self.client.execute_async("const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => document.fonts.ready.then(() => done(true))))", Vec::new()).await?;
        let png = self.client.screenshot().await?;
        assert!(png.starts_with(b"\x89PNG"), "the screenshot is a PNG");
        std::fs::write(folder.join(format!("{name}.png")), png)?;
        Ok(())
    }
}
