//! Bars and dots beside their numbers.

use leptos::prelude::*;

/// A share as a bar from 0 to the end of the scale, all in hundredths of a percent; dotted, where it stood before.
/// The number stands beside it, so the bar is silent.
pub fn bar(value: u32, top: u32, before: Option<u32>) -> AnyView {
    let was = before.filter(|before| *before != value).map(|before| {
        let x = on_scale(before, top);
        view! { <line class="meter-was" x1=x.clone() x2=x y1="0" y2="10"></line> }
    });
    let class = if was.is_some() { "meter-bar tf" } else { "meter-bar" };
    view! {
        <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <line class="ax-l" x1="0" x2="100" y1="9.5" y2="9.5"></line>
            <rect class=class x="0" y="2" width=on_scale(value, top) height="6"></rect>
            {was}
        </svg>
    }
    .into_any()
}

/// A value beside the range in which it is expected. The band, the tick in it and the dot are drawn to the scale; the
/// dot is hollow where the value is outside.
pub fn dot_in_range(value: Option<u32>, (low, expected, high): (u32, u32, u32), top: u32) -> AnyView {
    let is_near = value.is_some_and(|value| (low..=high).contains(&value));
    let (left, tick) = (on_scale(low, top), on_scale(expected, top));
    let width = format!("{:.2}%", part(high, top) - part(low, top));
    let dot = value.map(|value| {
        let class = if is_near { "mk-c" } else { "mk-n" };
        view! { <circle class=class cx=format!("{}%", on_scale(value, top)) cy="50%" r="5"></circle> }
    });
    view! {
        <svg class="meter meter-range o-dropout" aria-hidden="true">
            <line class="ax-l" x1="0" x2="100%" y1="50%" y2="50%"></line>
            <rect class="meter-band" x=format!("{left}%") y="15%" width=width height="70%"></rect>
            <line class="ax" x1=format!("{tick}%") x2=format!("{tick}%") y1="5%" y2="95%"></line>
            {dot}
        </svg>
    }
    .into_any()
}

/// A bar with a mark where another value stands.
pub fn bar_and_mark(value: u32, mark: u32, top: u32) -> AnyView {
    let x = on_scale(mark, top);
    view! {
        <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <line class="ax-l" x1="0" x2="100" y1="9.5" y2="9.5"></line>
            <rect class="meter-bar" x="0" y="3" width=on_scale(value, top) height="5"></rect>
            <line class="meter-mark" x1=x.clone() x2=x y1="0" y2="10"></line>
        </svg>
    }
    .into_any()
}

/// The round end of a scale that holds these values: one percent at least.
pub fn scale(values: impl IntoIterator<Item = u32>) -> u32 {
    let most = values.into_iter().max().unwrap_or(0);
    [100, 200, 500, 1_000, 2_000, 5_000].into_iter().find(|top| most <= *top).unwrap_or(10_000)
}

/// A share in hundredths of a percent, as a percentage with one decimal.
pub fn percent(value: u32) -> String {
    format!("{}%", points(value))
}

/// Hundredths of a point with one decimal.
pub fn points(value: u32) -> String {
    let tenths = (value + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A difference in hundredths of a point with its sign; none where it rounds to nothing.
pub fn difference(hundredths: i64) -> Option<String> {
    let sign = if hundredths < 0 { "−" } else { "+" };
    let size = u32::try_from(hundredths.unsigned_abs()).ok().filter(|size| *size >= 5)?;
    Some(format!("{sign}{}", points(size)))
}

fn on_scale(value: u32, top: u32) -> String {
    format!("{:.2}", part(value, top))
}

fn part(value: u32, top: u32) -> f64 {
    f64::from(value.min(top)) * 100.0 / f64::from(top.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_round_and_holds_its_values() {
        assert_eq!(scale([]), 100);
        assert_eq!(scale([250, 310]), 500);
        assert_eq!(scale([8_660]), 10_000);
        assert_eq!(on_scale(250, 500), "50.00");
        assert_eq!(on_scale(600, 500), "100.00");
    }

    #[test]
    fn numbers_are_told_with_one_decimal() {
        assert_eq!(percent(8_660), "86.6%");
        assert_eq!(percent(5), "0.1%");
        assert_eq!(difference(-47), Some("−0.5".to_owned()));
        assert_eq!(difference(4), None);
    }
}
