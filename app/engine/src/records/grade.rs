use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A grade level. TK and KG come before grade 1; UE and US are ungraded elementary and secondary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Transitional kindergarten.
    Tk,
    /// Kindergarten.
    Kg,
    /// Grades 1 to 12.
    Number(u8),
    /// Ungraded elementary.
    Ue,
    /// Ungraded secondary.
    Us,
}

impl Grade {
    /// The number a grade span compares: 0 for TK and KG, none for the ungraded.
    pub fn number(self) -> Option<u8> {
        match self {
            Self::Tk | Self::Kg => Some(0),
            Self::Number(grade) => Some(grade),
            Self::Ue | Self::Us => None,
        }
    }

    /// The grade after this one. Grade 12 and the ungraded have none but themselves.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Tk => Self::Kg,
            Self::Kg => Self::Number(1),
            Self::Number(grade) => Self::Number((grade + 1).min(12)),
            Self::Ue | Self::Us => self,
        }
    }

    /// Whether it is one of the four high-school grades.
    pub fn is_high_school(self) -> bool {
        matches!(self, Self::Number(9..=12))
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tk => f.write_str("TK"),
            Self::Kg => f.write_str("KG"),
            Self::Number(grade) => write!(f, "{grade}"),
            Self::Ue => f.write_str("UE"),
            Self::Us => f.write_str("US"),
        }
    }
}

impl FromStr for Grade {
    type Err = ();

    /// Reads `TK`, `KG`, `1` to `12`, `UE`, `US`, exactly so written.
    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "TK" => Ok(Self::Tk),
            "KG" => Ok(Self::Kg),
            "UE" => Ok(Self::Ue),
            "US" => Ok(Self::Us),
            _ => match text.parse() {
                Ok(grade @ 1..=12) if !text.starts_with(['0', '+']) => Ok(Self::Number(grade)),
                _ => Err(()),
            },
        }
    }
}

impl Serialize for Grade {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Grade {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(|()| de::Error::custom("a grade is TK, KG, 1 to 12, UE or US"))
    }
}
