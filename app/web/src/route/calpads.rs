/// A page of the CALPADS-style rendering. A number is that of a revision; none stands for the data store as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalpadsPage {
    /// The certification status.
    Status,
    /// Report 1.24.
    Report(Option<u32>),
    /// Certification errors and warnings.
    Checks(Option<u32>),
    /// The state view beside the LEA view.
    StateView,
}

impl CalpadsPage {
    /// Reads what stands behind `#/calpads`.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Status,
            ["report"] => Self::Report(None),
            ["report", number] => Self::Report(Some(number.parse().ok()?)),
            ["checks"] => Self::Checks(None),
            ["checks", number] => Self::Checks(Some(number.parse().ok()?)),
            ["state-view"] => Self::StateView,
            _ => return None,
        })
    }

    pub(super) fn href(self) -> String {
        let numbered = |page: &str, number: Option<u32>| match number {
            Some(number) => format!("#/calpads/{page}/{number}"),
            None => format!("#/calpads/{page}"),
        };
        match self {
            Self::Status => "#/calpads".to_owned(),
            Self::Report(number) => numbered("report", number),
            Self::Checks(number) => numbered("checks", number),
            Self::StateView => "#/calpads/state-view".to_owned(),
        }
    }
}
