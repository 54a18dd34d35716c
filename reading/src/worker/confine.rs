//! What the reading process takes away from itself before it sees a document.
//! Limits and the filter of system calls must hold; where the kernel has no Landlock, the filter alone keeps files shut.

use super::{ADDRESS_SPACE, PROCESSOR_SECONDS, system_calls};
use crate::formats::ReadError;
use landlock::{ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr, Scope};
use rustix::process::{Resource, Rlimit, setrlimit};

/// Open files: the three pipes and a few that the system needs in passing.
const FILES: u64 = 16;

/// Limits of the whole process, and no files and no network by Landlock; threads made later have both.
pub(super) fn before_threads() -> Result<(), ReadError> {
    let limits = [
        (Resource::As, ADDRESS_SPACE),
        (Resource::Cpu, PROCESSOR_SECONDS),
        (Resource::Fsize, 0),
        (Resource::Nofile, FILES),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) }).map_err(failed)?;
    }
    landlock().map_err(failed)?;
    Ok(())
}

/// Does what the kernel can: an old one does less, or nothing.
fn landlock() -> Result<(), landlock::RulesetError> {
    Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))?
        .handle_access(AccessNet::from_all(ABI::V4))?
        .scope(Scope::from_all(ABI::V6))?
        .create()?
        .restrict_self()?;
    Ok(())
}

/// Whether this kernel has Landlock; without it the filter of system calls alone keeps files and network shut.
/// For the operator's check of the installation: nothing is restricted by asking.
#[must_use]
pub fn kernel_has_landlock() -> bool {
    Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(ABI::V1))
        .and_then(Ruleset::create)
        .is_ok()
}

/// From here on only the calls of `system_calls` work, in every thread; others fail as not permitted.
pub(super) fn system_calls() -> Result<(), ReadError> {
    let filter = system_calls::filter().map_err(failed)?;
    seccompiler::apply_filter_all_threads(&filter).map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> ReadError {
    ReadError::WorkerFailed(format!("the reading process could not be confined: {error}"))
}
