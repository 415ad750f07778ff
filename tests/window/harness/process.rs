//! The processes of one test: tauri-driver and the program it opens, on a data folder of their own.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// A data folder that several starts of the program may share; removed at the end.
pub struct Data {
    folder: tempfile::TempDir,
}

impl Drop for Data {
    fn drop(&mut self) {
        // A test that failed half-way leaves its window open.
        for pid in running(self).unwrap_or_default() {
            let _ = Command::new("kill").args(["-KILL", &pid.to_string()]).status();
        }
    }
}

impl Data {
    pub fn new() -> Result<Self> {
        Ok(Self {
            folder: tempfile::tempdir()?,
        })
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// The program under test.
pub fn program() -> Result<PathBuf> {
    std::env::var_os("CHAPO_PROGRAM")
        .map(PathBuf::from)
        .context("CHAPO_PROGRAM is not set; run cargo xtask test")
}

/// tauri-driver with its WebKitWebDriver.
pub struct Driver {
    child: Child,
    pub port: u16,
}

impl Driver {
    pub async fn start(data: &Data) -> Result<Self> {
        let path =
            std::env::var_os("TAURI_DRIVER").context("TAURI_DRIVER is not set; run cargo xtask test")?;
        let (port, native) = (free_port()?, free_port()?);
        let child = Command::new(path)
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .env("CHAPO_DATA_DIR", data.path())
            // Xvfb has no GPU to share buffers with.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .stdout(Stdio::null())
            .spawn()
            .context("tauri-driver can't be started")?;
        for _ in 0..100 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(Self { child, port });
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("tauri-driver does not answer on its port")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // tauri-driver passes SIGTERM on to WebKitWebDriver; SIGKILL would leave that behind.
        let _ = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        let _ = self.child.wait();
    }
}

/// Sends a signal (`-KILL`, `-TERM`) to the program that was started on this data folder.
pub fn signal(data: &Data, signal: &str) -> Result<()> {
    let pids = running(data)?;
    if pids.is_empty() {
        bail!("no chapo is running on this data folder");
    }
    for pid in pids {
        Command::new("kill").args([signal, &pid.to_string()]).status()?;
    }
    Ok(())
}

/// The processes of the program that have this data folder in their environment.
pub fn running(data: &Data) -> Result<Vec<u32>> {
    let wanted = format!("CHAPO_DATA_DIR={}", data.path().display());
    // `chapo` becomes `chapo-window`, which lies beside it.
    let program = program()?.canonicalize()?;
    let mut pids = Vec::new();
    for entry in std::fs::read_dir("/proc")? {
        let entry = entry?;
        let Some(pid) = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse::<u32>().ok())
        else {
            continue;
        };
        let is_ours =
            std::fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe.parent() == program.parent());
        let environment = std::fs::read(entry.path().join("environ")).unwrap_or_default();
        if is_ours
            && environment
                .split(|&byte| byte == 0)
                .any(|line| line == wanted.as_bytes())
        {
            pids.push(pid);
        }
    }
    Ok(pids)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
