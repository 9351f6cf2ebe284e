use crate::Words;

/// A fixed text of the screen.
pub trait Text: Copy {
    /// The English text.
    fn english(self) -> &'static str;
}

impl Words {
    /// Says a fixed text.
    pub fn of(self, text: impl Text) -> String {
        self.say(text.english())
    }
}

/// Declares the fixed texts of one page: name and English, a line each. The English is also the documentation.
macro_rules! texts {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $english:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $(#[doc = $english] $variant,)+ }

        impl $crate::Text for $name {
            fn english(self) -> &'static str {
                match self { $(Self::$variant => $english,)+ }
            }
        }
    };
}

pub(crate) use texts;
