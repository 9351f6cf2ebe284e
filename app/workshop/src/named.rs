//! Closed lists that are read and written by stable names.

/// Declares a closed list that is read and written by its stable names.
macro_rules! named {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $slug:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl ::engine::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)+ }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(::engine::choice::Choice::slug(*self))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <::std::borrow::Cow<'de, str> as ::serde::Deserialize>::deserialize(deserializer)?;
                <Self as ::engine::choice::Choice>::from_slug(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &[$($slug,)+]))
            }
        }
    };
}

pub(crate) use named;
