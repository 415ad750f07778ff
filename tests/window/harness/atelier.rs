//! What a writer does in the workshop, and what is waited for there.

use anyhow::Result;
use fantoccini::key::Key;
use serde_json::json;

use super::Session;

/// Pastes bare text where the cursor of the editor is.
const PASTE: &str = "
    const data = new DataTransfer();
    data.setData('text/plain', arguments[0]);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.cm-content').dispatchEvent(paste);
";

impl Session {
    /// Brings a source in by typing it into the field for pasting.
    pub async fn bring_in(&self, source: &str) -> Result<()> {
        self.click("nav-library").await?;
        self.click("import-open").await?;
        // A line feed is the Enter key.
        let keys = source.replace('\n', &char::from(Key::Enter).to_string());
        self.find("import-paste").await?.send_keys(&keys).await?;
        self.click("import-confirm").await?;
        self.find("source-pane").await?;
        Ok(())
    }

    /// Pastes at the cursor of the editor.
    pub async fn paste_text(&self, text: &str) -> Result<()> {
        self.wait(".cm-content").await?;
        self.client.execute(PASTE, vec![json!(text)]).await?;
        Ok(())
    }

    /// Waits until the contract says that a clause is met, or that it isn't.
    pub async fn until_clause(&self, id: &str, met: bool) -> Result<()> {
        let script = format!(
            "return document.querySelector(\"[data-testid='clause-{id}']\")?.dataset.met === '{met}'"
        );
        self.until(&format!("clause {id}: {met}"), &script).await
    }
}
