//! One program per database. The first start holds a lock file and listens on a local socket; a second one
//! hands its file over, or only asks the window forward, and ends.

use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use interprocess::local_socket::traits::{ListenerExt, Stream as _};
use interprocess::local_socket::{GenericNamespaced, Listener, ListenerOptions, Name, Stream, ToNsName};
use serde::{Deserialize, Serialize};

use chapo::error::tell;

/// Longest message taken from another start, in bytes: a path, and no more.
const LONGEST: u64 = 64 * 1024;

/// How long a second start waits for the first to answer. Reading a large file takes its time.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long a second start tries to reach a first that holds the lock and doesn't listen.
const GRACE: Duration = Duration::from_secs(3);

/// What a second start asks of the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// The file to open (an absolute path), or nothing: the window comes forward all the same.
    pub file: Option<PathBuf>,
}

/// What the first answers: nothing, or why the file could not be opened, one French line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What went wrong.
    pub problem: Option<String>,
}

/// What a start finds.
#[derive(Debug)]
pub enum Start {
    /// Nobody holds the database: it is ours as long as this value lives.
    First(Instance),
    /// Another window holds it, and has answered.
    Handed(Reply),
    /// Another program holds it and doesn't answer.
    Mute,
}

/// The claim on a data folder.
#[derive(Debug)]
pub struct Instance {
    // Held, not read: the system lets the lock go when the file is closed, however the program ends.
    _lock: File,
    listener: Option<Listener>,
}

/// Claims the data folder, or hands the demand over to the program that has it.
///
/// # Errors
/// Where the folder or the lock file can't be made.
pub fn claim(data_dir: &Path, demand: &Demand) -> io::Result<Start> {
    let start = Instant::now();
    loop {
        match claim_once(data_dir, demand)? {
            // The other may be just starting or just ending: its lock is there, its socket not yet or no more.
            Start::Mute if start.elapsed() < GRACE => thread::sleep(Duration::from_millis(100)),
            done => return Ok(done),
        }
    }
}

fn claim_once(data_dir: &Path, demand: &Demand) -> io::Result<Start> {
    fs::create_dir_all(data_dir)?;
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(data_dir.join("chapo.lock"))?;
    let name = socket_name(data_dir)?;
    match lock.try_lock() {
        Ok(()) => {
            // Without a socket the program works; only a second start can't reach it.
            let listener = ListenerOptions::new()
                .name(name)
                .try_overwrite(true)
                .create_sync();
            if let Err(error) = &listener {
                tell(format_args!(
                    "un second lancement ne pourra pas joindre cette fenêtre ({error})."
                ));
            }
            Ok(Start::First(Instance {
                _lock: lock,
                listener: listener.ok(),
            }))
        }
        Err(TryLockError::WouldBlock) => Ok(match hand_over(name, demand) {
            Ok(reply) => Start::Handed(reply),
            Err(_) => Start::Mute,
        }),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl Instance {
    /// Answers later starts on a thread of its own, as long as the program lives.
    pub fn listen(&mut self, answer: impl Fn(Demand) -> Reply + Send + 'static) -> io::Result<()> {
        let Some(listener) = self.listener.take() else {
            return Ok(());
        };
        thread::Builder::new()
            .name("later starts".to_owned())
            .spawn(move || {
                for stream in listener.incoming().flatten() {
                    if let Err(error) = converse(stream, &answer) {
                        tell(format_args!(
                            "un second lancement n’a pas pu être servi ({error})."
                        ));
                    }
                }
            })?;
        Ok(())
    }
}

fn converse(stream: Stream, answer: &impl Fn(Demand) -> Reply) -> io::Result<()> {
    stream.set_recv_timeout(Some(PATIENCE))?;
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.by_ref().take(LONGEST).read_line(&mut line)?;
    let reply = answer(serde_json::from_str(&line)?);
    send(stream.get_mut(), &reply)
}

fn hand_over(name: Name<'_>, demand: &Demand) -> io::Result<Reply> {
    let mut stream = Stream::connect(name)?;
    stream.set_recv_timeout(Some(PATIENCE))?;
    send(&mut stream, demand)?;
    let mut line = String::new();
    BufReader::new(stream).take(LONGEST).read_line(&mut line)?;
    Ok(serde_json::from_str(&line)?)
}

fn send(stream: &mut Stream, message: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_string(message)?;
    line.push('\n');
    stream.write_all(line.as_bytes())?;
    stream.flush()
}

/// The socket's name follows from the data folder, so that two folders make two programs.
fn socket_name(data_dir: &Path) -> io::Result<Name<'static>> {
    let folder = data_dir.canonicalize()?;
    format!(
        "fr.chapo.atelier-{:016x}",
        fnv1a(folder.as_os_str().as_encoded_bytes())
    )
    .to_ns_name::<GenericNamespaced>()
}

/// FNV-1a, 64 bits: short, and the same in every version of the program.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_start_hands_its_file_over() {
        let dir = tempfile::tempdir().unwrap();
        let Start::First(mut first) = claim(dir.path(), &Demand { file: None }).unwrap() else {
            panic!("the folder is free")
        };
        first
            .listen(|demand| Reply {
                problem: demand.file.map(|file| format!("reçu {}", file.display())),
            })
            .unwrap();
        let demand = Demand {
            file: Some(PathBuf::from("été.md")),
        };
        let Start::Handed(reply) = claim(dir.path(), &demand).unwrap() else {
            panic!("the folder is taken")
        };
        assert_eq!(reply.problem.as_deref(), Some("reçu été.md"));
        let Start::Handed(reply) = claim(dir.path(), &Demand { file: None }).unwrap() else {
            panic!("the folder is taken")
        };
        assert_eq!(reply.problem, None);
    }

    #[test]
    fn a_lock_without_an_answer_is_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        let held = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(dir.path().join("chapo.lock"))
            .unwrap();
        held.try_lock().unwrap();
        assert!(matches!(
            claim(dir.path(), &Demand { file: None }).unwrap(),
            Start::Mute
        ));
        drop(held);
        assert!(matches!(
            claim(dir.path(), &Demand { file: None }).unwrap(),
            Start::First(_)
        ));
    }

    #[test]
    fn a_first_start_that_is_just_ending_leaves_its_place() {
        let dir = tempfile::tempdir().unwrap();
        let held = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(dir.path().join("chapo.lock"))
            .unwrap();
        held.try_lock().unwrap();
        let ending = thread::spawn(move || {
            thread::sleep(Duration::from_millis(300));
            drop(held);
        });
        assert!(matches!(
            claim(dir.path(), &Demand { file: None }).unwrap(),
            Start::First(_)
        ));
        ending.join().unwrap();
    }
}
