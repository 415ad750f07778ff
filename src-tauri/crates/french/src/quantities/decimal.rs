//! Decimal numbers that compare exactly.

use std::fmt;

/// A number as digits and a power of ten, without final zeros: 1 500 000 is 15 × 10⁵.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal {
    digits: u128,
    power: i32,
}

impl Decimal {
    /// The number `digits` × 10^`power`.
    pub fn new(mut digits: u128, mut power: i32) -> Self {
        if digits == 0 {
            power = 0;
        }
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            power += 1;
        }
        Self { digits, power }
    }

    /// The number multiplied by a power of ten; `None` beyond what a text speaks of.
    pub fn times_ten_to(self, power: i32) -> Option<Self> {
        let power = self.power.checked_add(power).filter(|power| power.abs() < 60)?;
        Some(Self { power, ..self })
    }

    /// The number as a whole one, where it is one below four thousand million.
    pub fn whole(self) -> Option<u32> {
        let power = u32::try_from(self.power).ok()?;
        let value = self.digits.checked_mul(10_u128.checked_pow(power)?)?;
        u32::try_from(value).ok()
    }
}

impl From<u32> for Decimal {
    fn from(value: u32) -> Self {
        Self::new(u128::from(value), 0)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.power == 0 {
            write!(f, "{}", self.digits)
        } else {
            write!(f, "{}e{}", self.digits, self.power)
        }
    }
}
