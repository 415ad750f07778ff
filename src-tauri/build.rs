//! Lets Tauri prepare what the window needs: its permissions, its icons, its embedded pages.

fn main() {
    tauri_build::build()
}
