//! The functions of a WebAssembly module, and the module with its functions moved.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, Result, TypeRef};

/// The functions of a module.
pub(super) struct Functions<'wasm> {
    /// How many come from outside; they have the first numbers.
    imported: usize,
    /// The number of each own function's type.
    pub(super) types: Vec<u32>,
    /// The code of each own function.
    pub(super) bodies: Vec<&'wasm [u8]>,
}

impl<'wasm> Functions<'wasm> {
    pub(super) fn read(wasm: &'wasm [u8]) -> Result<Self> {
        let mut functions = Self { imported: 0, types: Vec::new(), bodies: Vec::new() };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        functions.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(types) => functions.types = types.into_iter().collect::<Result<_>>()?,
                Payload::CodeSectionEntry(body) => functions.bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        Ok(functions)
    }
}

/// Writes a module with its own functions in another order, and some left out: wherever one is named, its new number
/// stands.
pub(super) struct Moved<'order> {
    order: &'order [usize],
    numbers: Vec<u32>,
}

impl<'order> Moved<'order> {
    /// `order` holds once the place of every own function that is written, and `originals` for every one the place of
    /// that which is written for it.
    pub(super) fn new(functions: &Functions, order: &'order [usize], originals: &[usize]) -> Self {
        let imported = functions.imported;
        let mut numbers: Vec<u32> = (0..).take(imported + originals.len()).collect();
        for (number, place) in (0..).skip(imported).zip(order) {
            numbers[imported + place] = number;
        }
        for (place, original) in originals.iter().enumerate() {
            numbers[imported + place] = numbers[imported + original];
        }
        Self { order, numbers }
    }
}

impl Reencode for Moved<'_> {
    type Error = Infallible;

    fn function_index(&mut self, number: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.numbers[number as usize])
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>>>()?;
        for place in self.order {
            functions.function(types[*place]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>>>()?;
        for place in self.order {
            self.parse_function_body(code, bodies[*place].clone())?;
        }
        Ok(())
    }
}
