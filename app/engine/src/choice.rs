//! Settings and code columns that take one of a few named options.

use std::fmt;

/// A closed list of options with stable names, as files and command lines write them.
pub trait Choice: Copy + Eq + fmt::Debug + 'static {
    /// Every option, in the order in which a person should read them.
    const ALL: &'static [Self];

    /// The stable name, as files write it.
    fn slug(self) -> &'static str;

    /// The option of that exact name.
    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|option| option.slug() == slug)
    }

    /// The names of all options.
    fn slugs() -> Vec<&'static str> {
        Self::ALL.iter().map(|option| option.slug()).collect()
    }
}

/// Declares an enum whose variants carry their stable names, and reads and writes it by them.
///
/// Two dozen lists would otherwise repeat the same four impls, and a name could go missing in one of them.
macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $slug:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $crate::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)+ }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::choice::Choice::slug(*self))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <::std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                <Self as $crate::choice::Choice>::from_slug(&text).ok_or_else(|| {
                    ::serde::de::Error::unknown_variant(&text, &[$($slug,)+])
                })
            }
        }
    };
}

pub(crate) use choices;
