//! The store as the program uses it: in memory, on files, and against everything a disk can do to it.

#[cfg(test)]
mod backup;
#[cfg(test)]
mod bad_files;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod drafts;
mod facts;
#[cfg(test)]
mod library;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod read_only;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod released;
#[cfg(test)]
mod revisions;
#[cfg(test)]
mod silences;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod support;
#[cfg(test)]
mod words;
