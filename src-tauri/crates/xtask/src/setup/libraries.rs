//! System libraries: installed with apt on Debian and Ubuntu, named elsewhere.

use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

/// A system package and what else tells that it is there.
pub struct Library {
    /// Debian's name.
    package: &'static str,
    /// Programs that do the same job wherever they come from; empty for libraries.
    programs: &'static [&'static str],
}

const fn library(package: &'static str) -> Library {
    Library {
        package,
        programs: &[],
    }
}

/// What building the engine needs: its speller is C++.
pub const ENGINE: &[Library] = &[
    library("libclang-dev"),
    Library {
        package: "g++",
        programs: &["c++", "g++", "clang++"],
    },
];

/// What building the program needs.
pub const BUILD: &[Library] = &[
    library("libwebkit2gtk-4.1-dev"),
    library("librsvg2-dev"),
    library("libclang-dev"),
    Library {
        package: "g++",
        programs: &["c++", "g++", "clang++"],
    },
    Library {
        package: "pkg-config",
        programs: &["pkg-config"],
    },
];

/// What driving the real window needs.
pub const WINDOW_TESTS: &[Library] = &[
    Library {
        package: "webkit2gtk-driver",
        programs: &["WebKitWebDriver"],
    },
    Library {
        package: "xvfb",
        programs: &["Xvfb"],
    },
    Library {
        package: "xauth",
        programs: &["xauth"],
    },
];

/// Installs those of the packages that are missing.
///
/// # Errors
/// Elsewhere than on Debian and Ubuntu, names what to install; there, when apt fails.
pub fn install(libraries: &[Library]) -> Result<()> {
    if cfg!(target_os = "macos") {
        return on_mac(libraries);
    }
    if cfg!(windows) {
        return on_windows(libraries);
    }
    let names = || {
        libraries
            .iter()
            .map(|library| library.package)
            .collect::<Vec<_>>()
            .join(" ")
    };
    if !shell::exists("dpkg-query") || !shell::exists("apt-get") {
        return elsewhere(libraries);
    }
    let missing = missing(libraries);
    if missing.is_empty() {
        shell::skip(&format!("system packages are there: {}", names()));
        return Ok(());
    }
    apt(&["update", "-qq"], "refresh the list of system packages")?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(&missing);
    apt(
        &arguments,
        &format!("install system packages: {}", missing.join(" ")),
    )
}

/// Installs packages by name with apt.
///
/// # Errors
/// When apt fails or there is no way to become root.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    apt(&["update", "-qq"], "refresh the list of system packages")?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(
        &arguments,
        &format!("install system packages: {}", packages.join(" ")),
    )
}

/// Whether apt is there to install with.
pub fn has_apt() -> bool {
    cfg!(target_os = "linux") && shell::exists("apt-get")
}

fn missing(libraries: &[Library]) -> Vec<&'static str> {
    libraries
        .iter()
        .filter(|library| {
            !library.programs.iter().any(|program| shell::exists(program)) && !is_installed(library.package)
        })
        .map(|library| library.package)
        .collect()
}

fn is_installed(package: &str) -> bool {
    shell::output("dpkg-query", &["-W", "-f=${Status}", package])
        .is_some_and(|status| status.ends_with("ok installed"))
}

fn apt(arguments: &[&str], what: &str) -> Result<()> {
    let root = shell::output("id", &["-u"]).is_some_and(|id| id == "0");
    let mut command = if root {
        Command::new("apt-get")
    } else if shell::exists("sudo") {
        let mut command = Command::new("sudo");
        command.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        command
    } else {
        bail!(
            "{what}: needs root, and sudo isn't there; as root, run: apt-get {}",
            arguments.join(" ")
        );
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
    shell::run(what, &mut command)
}

fn on_mac(libraries: &[Library]) -> Result<()> {
    if libraries.iter().any(|library| library.package == "g++") && !shell::exists("clang++") {
        bail!("a C++ compiler and libclang are missing; install them with: xcode-select --install");
    }
    if libraries
        .iter()
        .any(|library| library.package == "webkit2gtk-driver")
    {
        bail!("the window tests need WebKitWebDriver, which only Linux has; run them on Debian or Ubuntu");
    }
    Ok(())
}

fn on_windows(libraries: &[Library]) -> Result<()> {
    if libraries.iter().any(|library| library.package == "libclang-dev")
        && std::env::var_os("LIBCLANG_PATH").is_none()
        && !shell::exists("clang")
    {
        bail!("libclang is missing; install it with: winget install LLVM.LLVM");
    }
    if libraries
        .iter()
        .any(|library| library.package == "webkit2gtk-driver")
    {
        bail!("the window tests need WebKitWebDriver, which only Linux has; run them on Debian or Ubuntu");
    }
    Ok(())
}

/// Other Linux systems: what pkg-config and the PATH don't find is named in the words of their packager.
fn elsewhere(libraries: &[Library]) -> Result<()> {
    let absent: Vec<&str> = libraries
        .iter()
        .filter(|library| match library.package {
            "libwebkit2gtk-4.1-dev" => !has_module("webkit2gtk-4.1"),
            "librsvg2-dev" => !has_module("librsvg-2.0"),
            "libclang-dev" => !shell::exists("clang") && std::env::var_os("LIBCLANG_PATH").is_none(),
            _ => !library.programs.iter().any(|program| shell::exists(program)),
        })
        .map(|library| library.package)
        .collect();
    if absent.is_empty() {
        shell::skip("system packages are there");
        return Ok(());
    }
    let (manager, names): (&str, fn(&str) -> &str) = if shell::exists("dnf") {
        ("sudo dnf install", fedora)
    } else if shell::exists("pacman") {
        ("sudo pacman -S", arch)
    } else {
        ("with your system's package manager, by Debian's names:", |name| {
            name
        })
    };
    let list: Vec<&str> = absent.iter().map(|name| names(name)).collect();
    bail!(
        "missing: {}; install: {manager} {}",
        absent.join(", "),
        list.join(" ")
    )
}

fn has_module(name: &str) -> bool {
    shell::output("pkg-config", &["--exists", name]).is_some()
}

fn fedora(debian: &str) -> &str {
    match debian {
        "libwebkit2gtk-4.1-dev" => "webkit2gtk4.1-devel",
        "librsvg2-dev" => "librsvg2-devel",
        "libclang-dev" => "clang-devel",
        "g++" => "gcc-c++",
        "pkg-config" => "pkgconf-pkg-config",
        "webkit2gtk-driver" => "webkit2gtk-driver",
        "xvfb" => "xorg-x11-server-Xvfb",
        "xauth" => "xorg-x11-xauth",
        other => other,
    }
}

fn arch(debian: &str) -> &str {
    match debian {
        "libwebkit2gtk-4.1-dev" | "webkit2gtk-driver" => "webkit2gtk-4.1",
        "librsvg2-dev" => "librsvg",
        "libclang-dev" => "clang",
        "g++" => "gcc",
        "pkg-config" => "pkgconf",
        "xvfb" => "xorg-server-xvfb",
        "xauth" => "xorg-xauth",
        other => other,
    }
}
