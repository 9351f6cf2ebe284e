//! A derived value, like Leptos's own memo, of one type underneath.
//!
//! Leptos compiles its whole machinery anew for every type that a memo holds and again for every closure that reads one.
//! Here a memo holds a pointer; only computing, comparing and reading know what it points to.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, Memo as PointerMemo, Signal, Track};

/// A value that is computed anew when what it was computed from has changed.
///
/// Whoever reads it hears of it only when the value is another one than before.
pub struct Memo<T> {
    pointer: PointerMemo<Pointer>,
    value: PhantomData<fn() -> T>,
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// A memo of what the closure computes; the closure is given the value before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute = move |before: Option<&Pointer>| Pointer::to(compute(before.map(Pointer::target)));
        Self { pointer: pointer_memo(Box::new(compute)), value: PhantomData }
    }

    /// Reads the value where it is.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(self.pointer.get().target())
    }

    /// Reads the value where it is, without hearing when it changes.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(self.pointer.get_untracked().target())
    }

    /// Hears when the value changes.
    pub fn track(&self) {
        self.pointer.track();
    }
}

impl<T: PartialEq + Clone + Send + Sync + 'static> Memo<T> {
    /// The value.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value, without hearing when it changes.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || memo.get())
    }
}

/// A shared value of a type that only its readers know.
#[derive(Clone)]
struct Pointer {
    value: Arc<dyn Any + Send + Sync>,
    is_same: fn(&Self, &Self) -> bool,
}

impl Pointer {
    fn to<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), is_same: |one, other| one.target::<T>() == other.target::<T>() }
    }

    fn target<T: 'static>(&self) -> &T {
        self.value.downcast_ref().expect("a memo holds the type it was made with")
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(self, other)
    }
}

type Compute = Box<dyn Fn(Option<&Pointer>) -> Pointer + Send + Sync>;

/// Apart, so that it is compiled once.
fn pointer_memo(compute: Compute) -> PointerMemo<Pointer> {
    PointerMemo::new(compute)
}

#[cfg(test)]
mod tests {
    use leptos::prelude::{Owner, RwSignal, Set, With};

    use super::*;

    #[test]
    fn a_memo_follows_what_it_is_computed_from() {
        let owner = Owner::new();
        owner.with(|| {
            let name = RwSignal::new("Harbor".to_owned());
            let length = Memo::new(move |_| name.with(String::len));
            assert_eq!(length.get(), 6);
            name.set("North Prairie".to_owned());
            assert_eq!(length.get_untracked(), 13);
        });
    }

    #[test]
    fn an_equal_value_is_not_heard_of() {
        let owner = Owner::new();
        owner.with(|| {
            let name = RwSignal::new("Harbor".to_owned());
            let length = Memo::new(move |_| name.with(String::len));
            let times = Memo::new(move |before: Option<&u32>| {
                length.with(|_| ());
                before.copied().unwrap_or_default() + 1
            });
            assert_eq!(times.get(), 1);
            name.set("Tern I".to_owned());
            assert_eq!(times.get(), 1);
            name.set("Tern Island".to_owned());
            assert_eq!(times.get(), 2);
        });
    }
}
